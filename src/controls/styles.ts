/** The look of a field: label, hint, error and the native controls. The colours come from `element/styles.ts`. */
import { css } from 'lit';

export const controlStyles = css`
  .label {
    display: block;
    font-weight: 600;
    margin-block-end: 0.375rem;
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

  .error,
  .summary a {
    color: var(--_danger);
    font-weight: 600;
  }

  .option + .hint {
    padding-inline-start: 2.125rem;
    margin: 0;
  }

  .control {
    display: block;
    inline-size: 100%;
    min-block-size: 2.875rem;
    padding: 0.5rem 0.75rem;
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
    min-block-size: 7rem;
    max-block-size: 24rem;
    resize: vertical;
    field-sizing: content;
  }

  [type='date'],
  select {
    appearance: none;
  }

  select {
    padding-inline-end: 2.5rem;
    background:
      no-repeat right 1.125rem center / 0.375rem 0.375rem linear-gradient(45deg, transparent 50%, currentColor 50%),
      no-repeat right 0.75rem center / 0.375rem 0.375rem linear-gradient(135deg, currentColor 50%, transparent 50%);
    text-overflow: ellipsis;
  }

  select:dir(rtl) {
    background-position:
      left 0.75rem center,
      left 1.125rem center;
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
    gap: 0.75rem;
    padding-block: 0.625rem;
    cursor: pointer;
  }

  .tick {
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    margin: 0.0625rem 0 0;
    accent-color: var(--_accent);
  }

  .control:focus-visible {
    outline-offset: -1px;
  }

  @media (forced-colors: active) {
    select {
      appearance: auto;
      background: none;
    }
  }
`;
