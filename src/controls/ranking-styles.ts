/** The look of lists to put in order. */
import { css } from 'lit';

export const rankingStyles = css`
  .ranks {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .move:hover {
    background: color-mix(in oklab, currentColor 12%, transparent);
  }

  .ranks {
    display: grid;
    gap: 0.375em;
  }

  .rank {
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.125em;
    padding-inline-start: 0.625em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--lead-surface, Field);
    color: FieldText;
  }

  .place {
    flex: none;
    display: grid;
    place-content: center;
    min-inline-size: 1.875em;
    block-size: 1.875em;
    border: 1px solid var(--_accent);
    border-radius: 1em;
    background: var(--_accent);
    color: var(--lead-on-accent, #fff);
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  /* Broken and empty: not an answer yet. */
  .open .place {
    border: 1px dashed var(--_line);
    background: none;
    color: inherit;
  }

  .what {
    flex: 1;
    padding: 0.5em;
  }

  .move {
    flex: none;
    inline-size: max(44px, 2.75em);
    block-size: max(44px, 2.75em);
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) - 0.125em);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .move::before {
    content: '';
    display: block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin: 0.2em auto 0;
    border: solid;
    border-width: 2px 0 0 2px;
    rotate: 45deg;
  }

  .move.down::before {
    margin-block: -0.3em 0;
    rotate: 225deg;
  }

  .move[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }

  .secondary {
    min-block-size: 2.875em;
    margin-block-start: 0.5em;
    padding: 0.375em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .secondary:hover {
    background: color-mix(in oklab, currentColor 8%, transparent);
  }

  @media (forced-colors: active) {
    .move[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }

    .place {
      border-width: 2px;
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
