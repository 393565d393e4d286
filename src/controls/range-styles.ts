/** The look of a slider. */
import { css } from 'lit';

export const rangeStyles = css`
  .slider {
    container-type: inline-size;
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

  .track {
    display: grid;
    grid-template-columns: 1fr minmax(3em, auto);
    align-items: center;
    gap: 0 0.75em;
  }

  .track > input,
  .track > progress {
    grid-area: 1 / 1;
    appearance: none;
    background: none;
    border: 0;
    color: inherit;
  }

  .track > progress {
    inline-size: calc(100% - 1.5em);
    block-size: 0.375em;
    margin-inline: 0.75em;
    border-radius: 1em;
    overflow: hidden;
    background: color-mix(in oklab, currentColor 26%, transparent);
  }

  ::-webkit-progress-bar {
    background: none;
  }

  ::-webkit-progress-value {
    background: var(--_ring);
  }

  ::-moz-progress-bar {
    background: var(--_ring);
  }

  .track > input {
    position: relative;
    inline-size: 100%;
    block-size: max(44px, 2.875em);
    margin: 0;
    border-radius: var(--_radius);
    font-size: inherit;
    cursor: pointer;
    touch-action: pan-y;
  }

  ::-webkit-slider-thumb {
    appearance: none;
    color: inherit;
    box-sizing: border-box;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid var(--lead-surface, Field);
    border-radius: 50%;
    background: var(--_ring);
    box-shadow: 0 0 0 2px var(--_ring);
  }

  ::-moz-range-thumb {
    color: inherit;
    box-sizing: border-box;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid var(--lead-surface, Field);
    border-radius: 50%;
    background: var(--_ring);
    box-shadow: 0 0 0 2px var(--_ring);
  }

  /* Hollow, and nothing filled up to it: not an answer yet. */
  .open::-webkit-slider-thumb {
    background: var(--lead-surface, Field);
    box-shadow: 0 0 0 2px var(--_line);
  }

  .open::-moz-range-thumb {
    background: var(--lead-surface, Field);
    box-shadow: 0 0 0 2px var(--_line);
  }

  .open[aria-invalid]::-webkit-slider-thumb {
    box-shadow: 0 0 0 2px var(--_danger);
  }

  .open[aria-invalid]::-moz-range-thumb {
    box-shadow: 0 0 0 2px var(--_danger);
  }

  .track > output {
    padding-inline: 0.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .track > .ends {
    margin-block-start: -0.25em;
    padding-inline: 0.75em;
  }

  [aria-invalid] + output {
    color: var(--_danger);
  }

  @media (forced-colors: active) {
    .track > input {
      appearance: auto;
    }

    .track > progress {
      display: none;
    }
  }
`;
