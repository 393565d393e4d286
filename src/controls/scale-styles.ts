/** The look of scales: numbers and stars. */
import { css } from 'lit';

export const scaleStyles = css`
  .scale {
    container-type: inline-size;
  }

  .points {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 0.375em;
  }

  .point {
    position: relative;
    cursor: pointer;
  }

  .point > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .face {
    display: grid;
    place-content: center;
    justify-items: center;
    min-block-size: max(44px, 2.875em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--lead-surface, Field);
    color: FieldText;
    font-variant-numeric: tabular-nums;
  }

  .point:hover .face {
    border-color: var(--_ring);
  }

  /* A second frame and heavier digits: the chosen one differs in form, not in colour alone. */
  :checked + .face {
    border-color: var(--_accent);
    background: var(--_accent);
    box-shadow:
      inset 0 0 0 2px var(--_accent),
      inset 0 0 0 3.5px var(--lead-on-accent, #fff);
    color: var(--lead-on-accent, #fff);
    font-weight: 700;
  }

  :focus-visible + .face {
    outline: 3px solid var(--_ring);
    outline-offset: 2px;
  }

  [aria-invalid] > .points .face {
    border-color: var(--_danger);
  }

  [disabled] + .face {
    cursor: default;
    opacity: 0.7;
  }

  .stars .face {
    gap: 0.125em;
    padding-block: 0.5em 0.375em;
    font-size: 0.9375em;
    line-height: 1.2;
  }

  /* A star with a smaller one in it: empty until it is given. */
  .stars .face::before,
  .stars .face::after {
    content: '';
    grid-area: 1 / 1;
    place-self: center;
    inline-size: 1.875em;
    block-size: 1.875em;
    background: var(--_line);
    clip-path: polygon(50% 2%, 64% 34%, 98% 37%, 72% 60%, 80% 95%, 50% 76%, 20% 95%, 28% 60%, 2% 37%, 36% 34%);
  }

  .stars .face::after {
    inline-size: 1.4375em;
    block-size: 1.4375em;
    margin-block-start: 0.0625em;
    background: var(--lead-surface, Field);
  }

  .stars .point:has(:checked) .face::before,
  .stars .point:has(:checked) .face::after,
  .stars .point:has(~ .point :checked) .face::before,
  .stars .point:has(~ .point :checked) .face::after {
    background: var(--_ring);
  }

  .stars :checked + .face {
    border-color: var(--_ring);
    background: color-mix(in oklab, var(--_accent) 12%, var(--lead-surface, Field));
    box-shadow: inset 0 0 0 2px var(--_ring);
    color: FieldText;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    margin-block-start: 0.5em;
    color: var(--_soft);
    font-size: 0.9375em;
  }

  .ends > * {
    max-inline-size: 47%;
  }

  .ends > :last-child:not(:first-child) {
    text-align: end;
  }

  @container (width < 34em) {
    .long {
      grid-auto-flow: row;
      grid-template-columns: repeat(6, 1fr);
      gap: 0.25em;
    }

    .per-4 {
      grid-template-columns: repeat(4, 1fr);
    }

    .per-5 {
      grid-template-columns: repeat(5, 1fr);
    }
  }

  @media (forced-colors: active) {
    .stars .face::before,
    .stars .face::after {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .stars .face::after {
      background: Canvas;
    }

    .stars .point:has(:checked) .face::before,
    .stars .point:has(:checked) .face::after,
    .stars .point:has(~ .point :checked) .face::before,
    .stars .point:has(~ .point :checked) .face::after {
      background: CanvasText;
    }

    .point > :checked + .face {
      border: 3px solid Highlight;
    }

    .points:not(.stars) :checked + .face {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
