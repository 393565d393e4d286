import type { Definition } from '../definition/document.ts';
import { parseDefinition } from '../definition/parse.ts';
import { furtherTypes } from '../fields/further.ts';
import { registerField } from '../fields/index.ts';
import { isObject } from '../fields/kinds.ts';
import { registerRules } from '../model/rules.ts';
import { everyRule } from '../model/rules/every.ts';

/** The forms whose submissions are received. */
export interface Forms {
  /** The definition that a submission was made from; nothing when it is of another form. */
  find(form: unknown): Definition | undefined;
}

/**
 * Reads one definition or a list of them. An older revision may stand in the list after the present one: submissions that
 * waited on a device are judged by the revision that they name, all others by the first with their `form.id`.
 *
 * @throws DefinitionError when a definition is faulty; TypeError when one of several has no `id`.
 */
export function readForms(written: unknown): Forms {
  registerEverything();
  const definitions = (Array.isArray(written) ? (written as unknown[]) : [written]).map(parseDefinition);
  const [first] = definitions;
  if (!first) throw new TypeError('"definition" is an empty list: write the definition of at least one form');
  if (definitions.length > 1 && definitions.some(({ id }) => id === undefined))
    throw new TypeError('Each of several definitions needs an "id", by which its submissions are known');
  return {
    find(form) {
      const { id, revision } = isObject(form) ? form : {};
      const matching = definitions.filter((definition) => definition.id === undefined || definition.id === id);
      return matching.find((definition) => definition.revision === revision) ?? matching[0];
    },
  };
}

/** A server has every type and every rule from the start; pages load them when a form needs them. */
function registerEverything(): void {
  for (const type of Object.values(furtherTypes)) registerField(type);
  registerRules(everyRule);
}
