import { css, html, nothing } from 'lit';
import type { Shell } from './shell.ts';

export const outputStyles = css`
  .output {
    display: block;
    min-block-size: 1lh;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  /* Without a label nothing is drawn, and nothing takes up room. */
  .field:empty {
    display: none;
  }
`;

/** A value that follows from other answers. `<output>` reads changes out when there is nothing else to say. */
export const output = ({ field, view, id, label, hint, error, describedBy }: Shell) => {
  if (!field.label) return nothing;
  const { computed = '', decimals } = field;
  const digits = decimals && Math.min(decimals, 12);
  const format = new Intl.NumberFormat(view.catalogue.language, {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 12,
  });
  return html`<label class="label" part="label" for=${id}>${label}</label>
    ${hint}${error}
    <output
      class="output"
      part="output"
      id=${id}
      tabindex="-1"
      aria-describedby=${describedBy ?? nothing}
      .textContent=${typeof computed === 'number' ? format.format(computed) : computed}
    ></output>`;
};
