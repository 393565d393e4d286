/** The look of the question whether to go on with a draft. */
import { css } from 'lit';

export const draftStyles = css`
  .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.25em;
    margin-block-start: var(--_space);
    padding: 1em 1.25em;
    border: 1px solid var(--_accent);
    border-inline-start-width: 5px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent) 7%, transparent);
  }

  .draft p {
    flex: 1 0 100%;
  }

  .draft button {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
`;
