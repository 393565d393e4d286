/** The answers of a form as a person would read them. */
import type { View } from '../controls/view.ts';
import { plainText } from '../definition/markup.ts';
import type { AnswerLine } from '../delivery/submission.ts';
import { describeAnswer } from '../model/answer-text.ts';

/** Those that are answered, in the order of the form. `no` is how a box that is not ticked reads; empty leaves it out. */
export function answerLines({ form, catalogue, words }: View, no: string): readonly AnswerLine[] {
  return form.answerable.flatMap((node) => {
    const { label } = form.field(node);
    const isNo = form.state(node).typed === false && form.isRelevant(node);
    const text = isNo ? no : describeAnswer(node, form, catalogue);
    // The path, as it is written in the definition; a row counts from 0 (`items/0/amount`).
    const name = node.pointer.slice(1);
    return label && text ? { name, label: words(plainText(catalogue.text(label))), text } : [];
  });
}
