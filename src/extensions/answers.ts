/** `answers: true`: the submission also lists the answers as a person would read them. */
import type { Companion } from '../controls/view.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import { registerMessages } from '../model/messages.ts';
import { answerLines } from './answer-lines.ts';

const plugin: Plugin = {
  open: (view): Companion | undefined =>
    view.form.definition.answers
      ? { contribute: () => ({ answers: answerLines(view, view.catalogue.say('answers.no')) }) }
      : undefined,
};

export function install(): void {
  registerPlugin(plugin);
  registerMessages({ 'answers.no': 'No' });
}
