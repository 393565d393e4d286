/** The look of forms in steps: progress, and one question alone. */
import { css } from 'lit';

export const stepStyles = css`
  .progress {
    margin-block-start: var(--_space);
    color: var(--_soft);
    font-size: 0.9375em;
  }

  .segments {
    display: flex;
    gap: 0.25em;
    margin-block-start: 0.5em;
  }

  .segment {
    flex: 1;
    block-size: 0.3125em;
    border-radius: 1em;
    background: color-mix(in oklab, currentColor 22%, transparent);
  }

  .segment.done {
    background: var(--_accent);
  }

  .step:focus {
    outline: 0;
  }

  .step-title {
    font-size: 1.3125em;
  }

  .step-title + .fields,
  .step > .description + .fields,
  .step > * + .review {
    margin-block-start: calc(var(--_space) * 0.75);
  }

  .back {
    min-block-size: 2.875em;
    padding: 0.5em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .back:hover {
    border-color: currentColor;
  }

  .alone .label {
    font-size: 1.3125em;
    line-height: 1.3;
    margin-block-end: 0.625em;
  }

  .alone .options {
    counter-reset: choice;
  }

  .alone .options > .option > span::after {
    counter-increment: choice;
    content: counter(choice);
    content: counter(choice) / '';
    display: inline-block;
    margin-inline-start: 0.625em;
    padding-inline: 0.4375em;
    border: 1px solid var(--_line);
    border-radius: 0.25em;
    color: var(--_soft);
    font-size: 0.8125em;
  }

  @media (hover: none) {
    .alone .options > .option > span::after {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .segment {
      border: 1px solid CanvasText;
    }

    .segment.done {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .step {
      animation: appear 0.2s ease-out;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 0.375em;
    }
  }
`;
