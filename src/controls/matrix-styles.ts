/** The look of a matrix: a table, and a stack of questions where that does not fit. */
import { css } from 'lit';

export const matrixStyles = css`
  .matrix {
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font: inherit;
  }

  th,
  td {
    padding: 0;
    border: 0;
    border-block-end: 1px solid color-mix(in oklab, currentColor 22%, transparent);
    font-weight: inherit;
    text-align: center;
    vertical-align: middle;
  }

  thead :is(th, td) {
    padding: 0.25em 0.25em 0.5em;
    border-color: var(--_line);
    color: var(--_soft);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.25;
    vertical-align: bottom;
  }

  thead > tr > :first-child {
    inline-size: 34%;
  }

  tbody > tr:last-child > * {
    border: 0;
  }

  tbody > tr:hover > * {
    background: color-mix(in oklab, currentColor 5%, transparent);
  }

  .question {
    padding: 0.75em 0.75em 0.75em 0;
    padding-inline: 0 0.75em;
    text-align: start;
  }

  .question > p {
    margin: 0.125em 0 0;
  }

  .wrong > .question {
    padding-inline-start: 0.75em;
    box-shadow: inset 3px 0 var(--_danger);
  }

  .wrong > .question:dir(rtl) {
    box-shadow: inset -3px 0 var(--_danger);
  }

  td > .answer {
    display: flex;
    gap: 0.75em;
    justify-content: center;
    align-items: center;
    min-block-size: max(44px, 3em);
    cursor: pointer;
  }

  td > .answer > .tick {
    margin: 0;
  }

  /* The head of the column says it. */
  td > .answer > span {
    display: none;
  }

  @container (width < 30em) {
    table,
    tbody,
    tbody > tr,
    tbody > tr > * {
      display: block;
      border: 0;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody > tr + tr {
      margin-block-start: 0.75em;
      padding-block-start: 0.75em;
      border-block-start: 1px solid color-mix(in oklab, currentColor 22%, transparent);
    }

    tbody > tr:hover > * {
      background: none;
    }

    .question {
      padding-block: 0.25em;
      font-weight: 600;
    }

    .wrong > .question {
      padding-inline-start: 0;
      box-shadow: none;
    }

    td > .answer {
      justify-content: start;
    }

    td > .answer > span {
      display: block;
    }
  }
`;
