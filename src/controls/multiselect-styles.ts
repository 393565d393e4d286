/** The look of lists to search. */
import { css } from 'lit';

export const multiselectStyles = css`
  .chips,
  .listbox {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-block-end: 0.5em;
  }

  .chip {
    display: flex;
    align-items: center;
    min-block-size: 2.25em;
    padding-inline: 0.75em;
    border: 1px solid color-mix(in oklab, var(--_accent) 45%, transparent);
    border-radius: 1.25em;
    background: color-mix(in oklab, var(--_accent) 12%, transparent);
    font-size: 0.9375em;
  }

  .chip > :first-child:not(:last-child) {
    padding-block: 0.25em;
  }

  .unchoose {
    flex: none;
    inline-size: 2.25em;
    block-size: 2.25em;
    margin-inline-end: -0.75em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .unchoose::before {
    content: '';
    display: block;
    block-size: 0.75em;
    background:
      no-repeat center / 100% 2px linear-gradient(currentColor 0 0),
      no-repeat center / 2px 100% linear-gradient(currentColor 0 0);
    inline-size: 0.75em;
    margin: auto;
    rotate: 45deg;
  }

  .unchoose:hover {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }

  .combobox {
    position: relative;
  }

  .combobox > input {
    padding-inline-end: 2.25em;
  }

  .combobox::after {
    content: '';
    position: absolute;
    inset-block-start: 1em;
    inset-inline-end: 1em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    color: FieldText;
    pointer-events: none;
  }

  .listbox {
    max-block-size: 17.5em;
    margin-block-start: 0.25em;
    padding: 0.25em;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--lead-surface, Field);
    color: FieldText;
  }

  .choice {
    position: relative;
    min-block-size: 2.75em;
    padding: 0.625em 0.75em 0.625em 2.375em;
    border-radius: calc(var(--_radius) - 0.125em);
    line-height: 1.5;
    cursor: pointer;
  }

  .choice:dir(rtl) {
    padding-inline: 2.375em 0.75em;
  }

  .choice:hover {
    background: color-mix(in oklab, currentColor 8%, transparent);
  }

  .choice.active {
    background: color-mix(in oklab, var(--_accent) 16%, transparent);
    outline: 2px solid var(--_ring);
    outline-offset: -2px;
  }

  .choice[aria-selected='true'] {
    font-weight: 600;
  }

  .choice[aria-selected='true']::before {
    content: '';
    position: absolute;
    inset-block-start: 1em;
    inset-inline-start: 1em;
    inline-size: 0.4em;
    block-size: 0.75em;
    border: solid var(--_ring);
    border-width: 0 2.5px 2.5px 0;
    rotate: 45deg;
  }

  .none {
    padding: 0.625em 0.75em;
    color: var(--_soft);
  }

  @media (forced-colors: active) {
    .choice.active {
      outline-color: Highlight;
    }

    .unchoose::before {
      forced-color-adjust: none;
      color: ButtonText;
    }
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
