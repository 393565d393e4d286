/** `answers: true`: the submission also lists the answers as a person would read them. */
import type { Companion, View } from '../controls/view.ts';
import { plainText } from '../definition/markup.ts';
import { describeAnswer } from '../model/answer-text.ts';

function listAnswers({ form, catalogue, words }: View): readonly object[] {
  return form.answerable.flatMap((node) => {
    const { label } = form.field(node);
    const isNo = form.state(node).typed === false && form.isRelevant(node);
    const text = isNo ? catalogue.say('answers.no') : describeAnswer(node, form, catalogue);
    // The path, as it is written in the definition; a row counts from 0 (`items/0/amount`).
    const name = node.pointer.slice(1);
    return label && text ? { name, label: words(plainText(catalogue.text(label))), text } : [];
  });
}

export const addAnswers = (view: View): Companion | undefined =>
  view.form.definition.answers ? { contribute: () => ({ answers: listAnswers(view) }) } : undefined;
