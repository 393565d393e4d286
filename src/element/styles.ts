/**
 * The default look. It inherits the page's font and text colour; everything else is derived from system colours and the
 * colour of the text, so that light and dark pages need no switch. Sizes follow the text (`em`, because many pages
 * set the root to 10px), the grid follows the space that the host gives, not the window. Nothing moves, so there is no motion to reduce.
 */
import { css } from 'lit';

export const styles = css`
  :host {
    --_accent: var(--lead-accent, #2456c7);
    --_danger: var(--lead-danger, color-mix(in oklab, #ff1f30 62%, currentColor));
    --_line: var(--lead-line, color-mix(in oklab, currentColor 55%, transparent));
    --_soft: color-mix(in oklab, currentColor 76%, transparent);
    --_ring: color-mix(in oklab, var(--_accent) 72%, currentColor);
    --_radius: var(--lead-radius, 0.5em);
    --_space: var(--lead-space, 1.5em);
    display: block;
    max-inline-size: var(--lead-width, 40em);
  }

  /* What hosts set for their own layout and would reach us by inheritance. Not on the element: the page's rules win there. */
  :host > * {
    line-height: 1.5;
    list-style: outside;
    overflow-wrap: anywhere;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  * {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h2,
  h3,
  h4,
  .legend {
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.25;
  }

  h2 {
    font-size: 1.625em;
  }

  ul {
    padding-inline-start: 1.25em;
  }

  a {
    color: inherit;
  }

  .description,
  .note,
  .hint {
    color: var(--_soft);
  }

  .description,
  .note,
  p + p,
  p + ul,
  ul + p,
  .title + p {
    margin-block-start: 0.5em;
  }

  /* Named one by one: with a sibling rule for all, an error summary restyles every field (Chromium, 75 for 22 ms). */
  .summary,
  .form > .fields,
  .actions {
    margin-block-start: var(--_space);
  }

  .header[hidden] + * {
    margin-block-start: 0;
  }

  /* A grid lays out all of its rows when one changes: it stands only where fields stand side by side. */
  .fields {
    display: flow-root;
    margin-block-end: calc(-1 * var(--_space));
  }

  .fields > * {
    grid-column: 1 / -1;
    margin-block-end: var(--_space);
  }

  .fields:has(> .half) {
    display: grid;
    column-gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(14em, 50% - var(--_space))), 1fr));
  }

  .fields > .half {
    grid-column: auto;
    align-self: end;
  }

  :focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }

  .success:focus {
    outline: 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
  }

  .submit {
    min-block-size: 2.875em;
    padding: 0.5em 1.5em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--lead-on-accent, #fff);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .submit:hover {
    filter: brightness(0.9);
  }

  .submit[aria-disabled='true'] {
    cursor: progress;
    filter: grayscale(0.5);
  }

  .status {
    flex: 1 1 16em;
  }

  .refused,
  .summary,
  .success,
  .unavailable {
    --_tone: var(--_danger);
    padding: 1em 1.25em;
    border: 1px solid var(--_tone);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone) 7%, transparent);
  }

  .success,
  .unavailable {
    --_tone: var(--_accent);
  }

  .summary ul,
  .unavailable button {
    margin-block-start: 0.5em;
  }

  .summary li {
    line-height: 1.75;
  }
`;
