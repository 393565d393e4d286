/** The look of files to choose, and of those that are on their way. */
import { css } from 'lit';

export const fileStyles = css`
  .drop {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    padding: 1em;
    border: 2px dashed var(--_line);
    border-radius: var(--_radius);
    background: var(--lead-surface, Field);
    color: FieldText;
  }

  /* The native control lies over the words: whatever is pressed there is pressed on it. */
  .drop > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
    font-size: 16px;
  }

  .drop > input::file-selector-button {
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }

  .choose {
    padding: 0.4375em 1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 0.125em);
    font-weight: 600;
  }

  .drop:hover > .choose {
    background: color-mix(in oklab, currentColor 8%, transparent);
  }

  .drop:has(> :focus-visible) {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }

  .limits {
    flex-basis: 100%;
    color: color-mix(in oklab, currentColor 76%, transparent);
    font-size: 0.9375em;
  }

  .error ~ * .drop {
    border-color: var(--_danger);
  }

  /* In form and words too, for those who see no colours. */
  .drop.drop.over {
    border-style: solid;
    border-color: var(--_ring);
    background: color-mix(in oklab, var(--_accent) 12%, var(--lead-surface, Field));
  }

  .over > .or {
    font-weight: 600;
  }

  .files {
    display: grid;
    gap: 0.375em;
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }

  .file {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    column-gap: 0.75em;
    padding-inline-start: 0.625em;
    border: 1px solid color-mix(in oklab, currentColor 22%, transparent);
    border-radius: var(--_radius);
  }

  .kind {
    display: grid;
    place-content: center;
    inline-size: 3.25em;
    block-size: 2.25em;
    margin-block: 0.75em;
    border-radius: 0.25em;
    background: color-mix(in oklab, currentColor 10%, transparent);
    font-size: 0.75em;
    font-weight: 600;
    text-transform: uppercase;
  }

  .named {
    padding-block: 0.625em;
  }

  .size {
    color: var(--_soft);
    font-size: 0.9375em;
    white-space: nowrap;
  }

  .take {
    inline-size: max(44px, 2.75em);
    block-size: max(44px, 2.75em);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .take:hover {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }

  .take:focus-visible {
    outline-offset: -3px;
  }

  /* Drawn with borders: backgrounds are taken away in forced colours. */
  .take::before,
  .take::after {
    content: '';
    display: block;
    inline-size: 1em;
    margin: -1px auto;
    border-block-start: 2px solid;
    rotate: 45deg;
  }

  .take::after {
    rotate: -45deg;
  }

  .refused-file {
    border: 2px solid var(--_danger);
  }

  .reason {
    grid-column: 1 / -1;
    padding-block-end: 0.5em;
    padding-inline-end: 0.625em;
    color: var(--_danger);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .sending {
    flex-basis: 100%;
  }

  .sending > progress {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.25em;
    accent-color: var(--_accent);
  }

  /* The words say the same. */
  @media (prefers-reduced-motion: reduce) {
    .sending > progress {
      display: none;
    }
  }

  /* Hardly anything to drag there. */
  @media (pointer: coarse) {
    .or {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .drop.drop.over {
      border-color: Highlight;
    }
  }

  /* For a screen reader alone. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
