/** The look of the list of answers. */
import { css } from 'lit';

export const reviewStyles = css`
  .review {
    margin: 0;
  }

  .review-answer {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: 0.25em 1em;
    align-items: baseline;
    padding-block: 0.625em;
    border-block-end: 1px solid color-mix(in oklab, currentColor 18%, transparent);
  }

  .review dt {
    font-weight: 600;
  }

  .review-place {
    color: var(--_soft);
    font-weight: normal;
  }

  .review dd {
    margin: 0;
    white-space: pre-line;
  }

  .change {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .form {
    container-type: inline-size;
  }

  @container (inline-size < 30em) {
    .review-answer {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .review dt {
      grid-column: 1 / -1;
    }
  }
`;
