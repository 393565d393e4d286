import { css, html, nothing } from 'lit';
import type { Shell } from './shell.ts';

export const outputStyles = css`
  .output {
    display: block;
    min-block-size: 1lh;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  /* Beside a control, on its line. */
  .half > .output {
    min-block-size: 2.875em;
    align-content: center;
  }

  /* Without a label nothing is drawn, and nothing takes up room. */
  .field:empty {
    display: none;
  }
`;

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each language and number of decimals: making one costs more than the rest of a key. */
function formatOf(language: string, decimals: number | undefined): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = decimals && Math.min(decimals, 12);
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 12,
  });
  formats.set(key, format);
  return format;
}

/** A value that follows from other answers. `<output>` reads changes out when there is nothing else to say. */
export const output = ({ field, view, id, label, hint, error, describedBy }: Shell) => {
  if (!field.label) return nothing;
  const { computed = '', decimals } = field;
  const { language } = view.catalogue;
  return html`<label class="label" part="label" for=${id}>${label}</label>
    ${hint}${error}
    <output
      class="output"
      part="output"
      id=${id}
      tabindex="-1"
      aria-describedby=${describedBy ?? nothing}
      .textContent=${typeof computed === 'number' ? formatOf(language, decimals).format(computed) : computed}
    ></output>`;
};
