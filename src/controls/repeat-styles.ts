/** Rows as cards, with quiet buttons to add and to take away. */
import { css } from 'lit';

export const repeatStyles = css`
  .rows {
    display: grid;
    gap: 1em;
    padding-block-start: 0.875em;
  }

  .rows:empty {
    padding: 0;
  }

  .row {
    padding: 0.875em 1em 1.125em;
    border: 1px solid color-mix(in oklab, var(--_line) 55%, transparent);
    border-radius: var(--_radius);
  }

  .row-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: 2.25em;
    margin-block-end: 0.5em;
    font-weight: 600;
    color: var(--_soft);
  }

  .add,
  .remove {
    min-block-size: 2.5em;
    padding: 0.375em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .add {
    margin-block-start: 1em;
    font-weight: 600;
  }

  .remove {
    min-block-size: 2.25em;
    margin-inline-end: -0.75em;
    padding-inline: 0.75em;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .add:hover,
  .remove:hover {
    border-color: currentColor;
  }

  .add::before {
    content: '+';
    content: '+' / '';
    margin-inline-end: 0.5em;
  }

  .repeat:focus {
    outline: 0;
  }
`;
