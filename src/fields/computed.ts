import { asked, declareField } from './field.ts';
import { expression, integer } from './kinds.ts';
import { answer } from './rules.ts';

/**
 * A value that follows from other answers, such as a total. Shown where it has a label, sent in any case, and worked out
 * again by `validateSubmission`: nobody can send another.
 */
export const computed = declareField({
  type: 'computed',
  control: 'output',
  keys: {
    name: asked.name,
    label: asked.label,
    hint: asked.hint,
    showIf: asked.showIf,
    width: asked.width,
    compute: expression,
    decimals: integer,
  },
  needs: ['name', 'compute'],
  empty: '',
  value: () => answer((value) => typeof value === 'number' || typeof value === 'string'),
  format: () => undefined,
});
