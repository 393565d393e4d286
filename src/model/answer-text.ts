/** An answer as a person would read it: labels in place of option values. For texts that quote answers. */
import { plainText } from '../definition/markup.ts';
import type { Form } from './form.ts';
import type { Catalogue } from './messages.ts';

/** The text of the answer to the field at `path` (`name`, `company/name`); empty when it is not answered. */
export function answerText(path: string, form: Form, catalogue: Catalogue): string {
  const node = form.find(`/${path}`);
  if (!node?.type.value || !form.isRelevant(node)) return '';
  const labelOf = (value: string): string => {
    const option = node.field.options?.find((offered) => offered.value === value);
    return option ? plainText(catalogue.text(option.label)) : value.trim();
  };
  const { typed } = form.state(node);
  if (typeof typed === 'boolean') return '';
  return [typed].flat().map(labelOf).join(', ');
}
