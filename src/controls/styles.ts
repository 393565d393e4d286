/** The look of a field: label, hint, error and the native controls. The colours come from `element/styles.ts`. */
import { css } from 'lit';

export const controlStyles = css`
  .label {
    display: block;
    font-weight: 600;
    margin-block-end: 0.375em;
  }

  .mark {
    color: var(--_danger);
    margin-inline-start: 0.2em;
  }

  .hint,
  .error {
    font-size: 0.9375em;
    margin-block-end: 0.5em;
  }

  .error,
  .summary a {
    color: var(--_danger);
    font-weight: 600;
  }

  .option + .hint {
    padding-inline-start: 2.267em;
    margin: 0;
  }

  .control {
    display: block;
    inline-size: 100%;
    min-block-size: 2.875em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--lead-surface, Field);
    color: FieldText;
    font: inherit;
    font-size: max(16px, 1em);
  }

  .control::placeholder {
    color: inherit;
    opacity: 0.66;
  }

  textarea.control {
    min-block-size: 7em;
    max-block-size: 24em;
    resize: vertical;
    field-sizing: content;
  }

  select {
    appearance: none;
  }

  select {
    padding-inline-end: 2.5em;
    background:
      no-repeat right 1.125em center / 0.375em 0.375em linear-gradient(45deg, transparent 50%, currentColor 50%),
      no-repeat right 0.75em center / 0.375em 0.375em linear-gradient(135deg, currentColor 50%, transparent 50%);
  }

  select:dir(rtl) {
    background-position:
      left 0.75em center,
      left 1.125em center;
  }

  .control:hover {
    border-color: var(--_soft);
  }

  .control[aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .option {
    display: flex;
    align-items: start;
    gap: 0.75em;
    padding-block: 0.625em;
  }

  .tick {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.0625em 0 0;
    font-size: inherit;
    accent-color: var(--_accent);
  }

  .control:focus-visible {
    outline-offset: -1px;
  }

  /* The arrow is drawn with colours that are taken away there. */
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }
`;
