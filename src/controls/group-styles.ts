/** The look of groups and of what stands between fields. */
import { css } from 'lit';

export const groupStyles = css`
  .group {
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_line);
  }

  .legend {
    float: inline-start;
    inline-size: 100%;
  }

  .legend + * {
    clear: both;
  }

  .heading {
    margin-block-end: calc(var(--_space) / -2);
  }

  .group > .fields {
    padding-block-start: 0.875em;
  }
`;
