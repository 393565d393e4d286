import { referencesOf } from '../../definition/conditions.ts';
import { evaluate, round } from '../../definition/expressions.ts';
import type { Expression, Surroundings } from '../../fields/field.ts';
import type { FieldRule } from '../rules.ts';

/** The light reader does not look into expressions: a faulty one comes to nothing and must not stop the form. */
function attempt(expression: Expression, surroundings: Surroundings): string | number | undefined {
  try {
    return evaluate(expression, surroundings);
  } catch {
    return undefined;
  }
}

/** `compute`: the value follows from other answers. */
export const compute: FieldRule = {
  applies: (field) => field.compute !== undefined,
  references: (field) => referencesOf(field.compute),
  derive: ({ compute: expression, decimals }, surroundings) => {
    const result = expression && attempt(expression, surroundings);
    return { computed: typeof result === 'number' && decimals !== undefined ? round(result, decimals) : result };
  },
};
