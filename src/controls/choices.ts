import { html } from 'lit';
import { attributes } from './attributes.ts';
import { inline } from './markup.ts';
import type { Shell } from './shell.ts';

/** Several options in sight, one or many to tick, under one legend. */
export const choices = ({ view, ...shell }: Shell) => {
  const { type, name, 'aria-required': required, 'aria-invalid': invalid, autocomplete } = shell.attributes;
  const radio = type === 'radio';
  const chosen = [shell.state.typed].flat();
  // ARIA allows `aria-invalid` and `aria-required` on a radiogroup as a whole, for checkboxes only on each box.
  return html`<fieldset
    ${attributes({
      'aria-describedby': shell.describedBy,
      role: radio ? 'radiogroup' : undefined,
      'aria-required': radio && required,
      'aria-invalid': radio && invalid,
    })}
  >
    <legend class="label" part="label">${shell.label}${shell.mark}</legend>
    ${shell.hint}${shell.error}
    <div class="options" part="options">
      ${shell.field.options?.map(
        ({ value, label }, index) =>
          html`<label class="option" part="option"
            ><input
              class="tick"
              part="tick"
              ${attributes(
                {
                  type,
                  name,
                  value,
                  autocomplete,
                  id: index ? `${shell.id}-${index}` : shell.id,
                  'aria-invalid': !radio && invalid,
                  disabled: shell.field.readOnly,
                },
                { checked: chosen.includes(value) },
              )}
            /><span>${inline(view.catalogue.text(label), view.words)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
};
