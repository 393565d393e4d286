/** The look of what is offered to a visitor whose answers could not be sent. */
import { css } from 'lit';

export const offerStyles = css`
  .offers {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
  }

  .offer {
    display: inline-flex;
    align-items: center;
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

  .offers .control {
    flex: 1 0 100%;
  }
`;
