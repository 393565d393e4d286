/** `prefill.earlier`: answers of an accepted submission, for the next time on this device. */
import type { Companion, View } from '../controls/view.ts';
import { keep, readKept } from './device.ts';
import { putBack, takeAnswers } from './kept-answers.ts';

export function rememberEarlier({ form }: View): Companion | undefined {
  const { id = '', prefill: { earlier: paths } = {} } = form.definition;
  if (!paths) return undefined;
  const key = `lead-form:earlier:${id}`;
  putBack(form, readKept(key), false);
  return {
    sent: () =>
      keep(
        key,
        takeAnswers(form, paths, (node) => form.isRelevant(node)),
      ),
  };
}
