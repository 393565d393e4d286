import { declareField, formatText, typed } from './field.ts';
import { texts } from './kinds.ts';
import { asGroup, chosenParts, partsOf } from './parts.ts';
import { line } from './rules.ts';

const parts = {
  prefix: { label: 'Title', autocomplete: 'honorific-prefix' },
  given: { label: 'First name', autocomplete: 'given-name' },
  additional: { label: 'Middle name', autocomplete: 'additional-name' },
  family: { label: 'Last name', autocomplete: 'family-name' },
  suffix: { label: 'Suffix', autocomplete: 'honorific-suffix' },
};

/**
 * A person's name: one line, because names fall into parts in many ways. `parts` asks for them one by one, in that order,
 * and sends an object; `required` is about the first and the last name then.
 */
export const name = declareField({
  type: 'name',
  control: 'input',
  keys: { ...typed, parts: partsOf('prefix', 'given', 'additional', 'family', 'suffix'), labels: texts },
  needs: ['name', 'label'],
  empty: '',
  value: line,
  attributes: () => ({ type: 'text', autocomplete: 'name' }),
  format: formatText,
  expand: (written) => {
    const { parts: chosen, labels: _labels, ...rest } = written;
    if (!Array.isArray(chosen)) return { autocomplete: 'name', ...rest, type: 'text' };
    const { required, requiredIf } = written;
    return asGroup(written, chosenParts(chosen, parts), (part) => ({
      ...parts[part],
      ...(/given|family/.test(part) && { required, requiredIf }),
      width: 'half',
    }));
  },
});
