/** The look of a signature. */
import { css } from 'lit';

export const signatureStyles = css`
  .signature {
    max-inline-size: 32em;
  }

  .ways {
    display: inline-flex;
    gap: 0.25em;
    margin-block-end: 0.5em;
    padding: 0.25em;
    border: 1px solid color-mix(in oklab, currentColor 22%, transparent);
    border-radius: calc(var(--_radius) + 0.125em);
  }

  .way,
  .clear {
    min-block-size: max(36px, 2.25em);
    padding: 0.25em 0.875em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 0.125em);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .way:hover,
  .clear:hover {
    background: color-mix(in oklab, currentColor 8%, transparent);
  }

  .way[aria-pressed='true'] {
    border-color: var(--_ring);
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
    font-weight: 600;
  }

  .written {
    min-block-size: 3.5em;
    font-family: 'Snell Roundhand', 'Segoe Script', 'Brush Script MT', cursive;
    font-size: 1.375em;
  }

  .pad {
    position: relative;
  }

  .sheet {
    display: block;
    inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--lead-surface, Field);
    color: FieldText;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
  }

  .sheet > path {
    fill: none;
    stroke: currentColor;
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .sheet > line {
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-dasharray: 2 6;
    opacity: 0.5;
  }

  .error ~ .signature .sheet {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .clear {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-end: 0.25em;
    color: FieldText;
    font-size: 0.9375em;
  }

  .clear[aria-disabled='true'] {
    visibility: hidden;
  }

  .pad + .hint {
    margin-block: 0.375em 0;
  }

  @media (forced-colors: active) {
    .way[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
