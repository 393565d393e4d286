/**
 * The default look. It inherits the page's font and text colour; everything else is derived from system colours and the
 * colour of the text, so that light and dark pages need no switch. Sizes follow the text, the grid follows the space
 * that the host gives, not the window.
 */
import { css } from 'lit';

export const styles = css`
  :host {
    --_accent: var(--lead-accent, #2456c7);
    --_on-accent: var(--lead-on-accent, #fff);
    --_danger: var(--lead-danger, color-mix(in oklab, #d81e2c 72%, currentColor));
    --_line: var(--lead-line, color-mix(in oklab, currentColor 55%, transparent));
    --_soft: color-mix(in oklab, currentColor 76%, transparent);
    --_faint: color-mix(in oklab, currentColor 14%, transparent);
    --_surface: var(--lead-surface, Field);
    --_radius: var(--lead-radius, 0.5rem);
    --_space: var(--lead-space, 1.5rem);
    --_ring: color-mix(in oklab, var(--_accent) 72%, currentColor);
    display: block;
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .form,
  .success,
  .unavailable {
    max-inline-size: var(--lead-width, 40rem);
  }

  h2,
  h3,
  h4,
  p,
  ul,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h2,
  h3,
  h4 {
    line-height: 1.25;
    font-weight: 650;
    text-wrap: balance;
  }

  ul {
    padding-inline-start: 1.25em;
  }

  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  .title {
    font-size: 1.625em;
    letter-spacing: -0.015em;
  }

  .description,
  .note {
    color: var(--_soft);
    margin-block-start: 0.5rem;
  }

  .note {
    font-size: 0.875em;
  }

  .description > * + *,
  .paragraph > * + *,
  .success > * + * {
    margin-block-start: 0.625rem;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(14rem, 50% - var(--_space))), 1fr));
    gap: var(--_space);
    align-items: start;
  }

  .form > .fields {
    margin-block: var(--_space);
  }

  .form > .fields:first-child {
    margin-block-start: 0;
  }

  .fields > * {
    grid-column: 1 / -1;
  }

  .fields > .half {
    grid-column: auto;
  }

  .label,
  .legend {
    display: block;
    padding: 0;
    font-weight: 600;
    margin-block-end: 0.375rem;
  }

  .legend {
    font-size: 1.1875em;
    font-weight: 650;
    letter-spacing: -0.01em;
    margin-block-end: 0.25rem;
  }

  .group > .fields {
    margin-block-start: 1rem;
  }

  .group {
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_faint);
  }

  .mark {
    color: var(--_danger);
    margin-inline-start: 0.2em;
  }

  .hint,
  .error {
    font-size: 0.9375em;
    margin-block-end: 0.5rem;
  }

  .hint {
    color: var(--_soft);
  }

  .error {
    color: var(--_danger);
    font-weight: 600;
  }

  .option + .hint {
    margin-block: 0.25rem 0;
    padding-inline-start: 2.125rem;
  }

  .control {
    display: block;
    inline-size: 100%;
    min-block-size: 2.875rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: FieldText;
    font: inherit;
    font-size: max(16px, 1em);
    letter-spacing: inherit;
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
  }

  .control::placeholder {
    color: inherit;
    opacity: 0.66;
  }

  input.control[type='date'] {
    appearance: none;
    text-align: start;
  }

  textarea.control {
    min-block-size: 7rem;
    resize: vertical;
    field-sizing: content;
    max-block-size: 24rem;
  }

  select.control {
    appearance: none;
    padding-inline-end: 2.5rem;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(135deg, currentColor 50%, transparent 50%);
    background-size: 0.4rem 0.4rem;
    background-position:
      right 1.2rem center,
      right 0.8rem center;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
  }

  select.control:dir(rtl) {
    background-position:
      left 0.8rem center,
      left 1.2rem center;
  }

  .control:hover {
    border-color: color-mix(in oklab, currentColor 75%, transparent);
  }

  .control[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .options {
    display: grid;
    gap: 0.125rem;
    margin-block-start: -0.25rem;
  }

  .option {
    display: flex;
    align-items: start;
    gap: 0.75rem;
    padding-block: 0.4375rem;
    cursor: pointer;
  }

  .tick {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: calc((1.5em - 1.375rem) / 2) 0 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .option {
      padding-block: 0.6875rem;
    }
  }

  .control:focus-visible,
  .tick:focus-visible,
  .submit:focus-visible,
  .summary:focus-visible,
  a:focus-visible {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }

  .control:focus-visible {
    outline-offset: 0;
    border-color: var(--_ring);
  }

  .success:focus {
    outline: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem 1.25rem;
  }

  .submit {
    min-block-size: 2.875rem;
    min-inline-size: 8rem;
    padding: 0.5rem 1.5rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    font-size: max(16px, 1em);
    cursor: pointer;
    transition: filter 0.15s;
  }

  .submit:hover {
    filter: brightness(0.92);
  }

  .submit[aria-disabled='true'] {
    cursor: progress;
    filter: saturate(0.5) brightness(0.95);
  }

  .status {
    flex: 1 1 16rem;
  }

  .status:empty {
    display: none;
  }

  .status.refused,
  .summary {
    border: 1px solid var(--_danger);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
    padding: 0.875rem 1.125rem;
    background: color-mix(in oklab, var(--_danger) 6%, transparent);
  }

  .summary {
    margin-block-start: var(--_space);
  }

  .summary:first-child {
    margin-block: 0 var(--_space);
  }

  .summary h3 {
    font-size: 1.125em;
    margin-block-end: 0.5rem;
  }

  .summary li + li {
    margin-block-start: 0.25rem;
  }

  .summary a {
    display: inline-block;
    min-block-size: 1.5rem;
    color: var(--_danger);
    font-weight: 600;
  }

  .heading {
    margin-block-start: 0.25rem;
  }

  h2.heading {
    font-size: 1.375em;
  }

  h3.heading {
    font-size: 1.1875em;
  }

  .success,
  .unavailable {
    padding: 1.5rem;
    border: 1px solid var(--_faint);
    border-radius: calc(var(--_radius) * 1.5);
    background: color-mix(in oklab, var(--_accent) 7%, transparent);
  }

  .unavailable .submit {
    margin-block-start: 1rem;
  }

  @media (forced-colors: active) {
    .control,
    .submit,
    .summary,
    .success {
      border-color: CanvasText;
    }

    select.control {
      appearance: auto;
      background-image: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
