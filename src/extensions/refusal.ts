/** For visitors whose answers were not taken: why, and in which other ways they can keep or send them. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { View } from '../controls/view.ts';
import { addedStyles } from '../controls/registry.ts';
import { registerMessages } from '../model/messages.ts';
import { answerLines } from './answer-lines.ts';
import { offerStyles } from './offer-styles.ts';

/** Longer links are cut off or refused by mail programs. */
const LONGEST_LINK = 1900;

const textOf = (view: View): string =>
  answerLines(view, '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join('\n');

function mailLink(view: View): string {
  const { mailTo = '', title } = view.form.definition;
  const address = encodeURIComponent(mailTo).replace('%40', '@');
  const link = `mailto:${address}?subject=${encodeURIComponent(view.catalogue.text(title))}`;
  const whole = `${link}&body=${encodeURIComponent(textOf(view).replaceAll('\n', '\r\n'))}`;
  return whole.length > LONGEST_LINK ? link : whole;
}

/** Puts the answers on the clipboard. */
async function copy(view: View, place: Element | null): Promise<void> {
  const said = place?.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(textOf(view));
    if (said) said.textContent = view.catalogue.say('copied');
  } catch {
    // Not on plain http, and not where the browser or the visitor says no: then by hand.
    const field = place?.querySelector('textarea');
    if (!field) return;
    field.value = textOf(view);
    field.hidden = false;
    field.select();
  }
}

/** Buttons to copy the answers, and to write them into a mail where the definition names an address. */
export function offers(view: View): TemplateResult {
  const { catalogue } = view;
  const onCopy = ({ currentTarget }: Event): void =>
    void copy(view, currentTarget instanceof Element ? currentTarget.parentElement : null);
  // What was answered may have changed since the link was drawn.
  const onMail = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLAnchorElement) currentTarget.href = mailLink(view);
  };
  return html`<div class="offers" part="offers">
    <button class="offer" part="copy" type="button" @click=${onCopy}>${catalogue.say('copy')}</button>
    ${
      view.form.definition.mailTo
        ? html`<a class="offer" part="mail" href=${mailLink(view)} @click=${onMail}>${catalogue.say('mail')}</a>`
        : nothing
    }
    <span role="status"></span>
    <textarea class="control" part="answers" readonly hidden rows="6" aria-label=${catalogue.say('copy')}></textarea>
  </div>`;
}

export { readFurther } from '../delivery/further-answer.ts';

export function install(): void {
  if (!addedStyles.includes(offerStyles)) addedStyles.push(offerStyles);
  registerMessages({
    unreachable: 'Not sent: the receiver could not be reached. Your answers are still here.',
    timeout: 'Not known to be sent: the receiver did not answer in time. Your answers are still here.',
    answer: 'Not sent: the receiver answered with an error ({status}). Your answers are still here.',
    refused: 'Not sent: the receiver asks for a correction. Your answers are still here.',
    undeliverable: 'Not sent: this form has no receiver. Your answers are still here.',
    copy: 'Copy my answers',
    copied: 'Copied.',
    mail: 'Send by e-mail instead',
  });
}
