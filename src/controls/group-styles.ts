/** The look of groups and of what stands between fields. */
import { css } from 'lit';

export const groupStyles = css`
  [type='date'] {
    appearance: none;
  }

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

  /* Locked: in form, not in colour, for those who see no colours. */
  .control[readonly] {
    border-style: dashed;
  }

  .counter > .hint {
    margin-block: 0.375em 0;
  }

  .counter > .hint:empty {
    display: none;
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
