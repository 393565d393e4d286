/** An answer as a person would read it: labels in place of option values. For texts that quote answers, and for reviews. */
import { plainText } from '../definition/markup.ts';
import type { FileLike } from '../fields/field.ts';
import type { Form } from './form.ts';
import type { Catalogue } from './messages.ts';
import type { Node } from './nodes.ts';

/** The text of the answer to one field; empty when it is not answered. */
export function describeAnswer(node: Node, form: Form, catalogue: Catalogue): string {
  if (!node.type.value || !form.isRelevant(node)) return '';
  const { options, computed, decimals } = form.field(node);
  const labelOf = (value: string | number | FileLike): string => {
    if (typeof value === 'object') return value.name;
    const option = options?.find((offered) => offered.value === value);
    return option ? plainText(catalogue.text(option.label)) : catalogue.format(value, node.type, decimals).trim();
  };
  const { typed } = form.state(node);
  if (typeof typed === 'boolean') return typed ? catalogue.say('yes') : '';
  return [computed ?? typed].flat().map(labelOf).join(', ');
}

/** The text of the answer to the field at `path` (`name`, `company/name`). */
export function answerText(path: string, form: Form, catalogue: Catalogue): string {
  const node = form.find(`/${path}`);
  return node ? describeAnswer(node, form, catalogue) : '';
}
