/** `answers: true`: the submission also lists the answers as a person would read them. */
import type { Companion, View } from '../controls/view.ts';
import { plainText } from '../definition/markup.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import { describeAnswer } from '../model/answer-text.ts';
import { registerMessages } from '../model/messages.ts';

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

const plugin: Plugin = {
  open: (view): Companion | undefined =>
    view.form.definition.answers ? { contribute: () => ({ answers: listAnswers(view) }) } : undefined,
};

export function install(): void {
  registerPlugin(plugin);
  registerMessages({ 'answers.no': 'No' });
}
