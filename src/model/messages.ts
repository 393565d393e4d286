/**
 * Sentences, looked up last. A key may be narrowed by field type (`valueMissing.select`). `{name}` stands for a
 * parameter. The catalogue can be replaced whole or by key, by the page (`messages` of the element) and by the
 * definition (`messages`), which wins.
 */
import { inLanguage } from '../definition/texts.ts';
import { plainText } from '../definition/markup.ts';
import type { Text } from '../fields/field.ts';
import type { Problem } from '../fields/problem.ts';
import type { Form } from './form.ts';

export const english = {
  valueMissing: 'Fill in “{label}”.',
  'valueMissing.select': 'Choose an answer for “{label}”.',
  'valueMissing.radio': 'Choose an answer for “{label}”.',
  'valueMissing.checkboxes': 'Choose at least one answer for “{label}”.',
  'valueMissing.checkbox': 'Tick “{label}”.',
  'valueMissing.consent': 'Tick “{label}” to go on.',
  typeMismatch: 'Choose one of the answers for “{label}”.',
  'typeMismatch.email': 'Enter “{label}” as an e-mail address, such as name@example.com.',
  'typeMismatch.tel': 'Enter “{label}” as a phone number, such as +44 20 7946 0958.',
  'typeMismatch.url': 'Enter “{label}” as a web address, such as example.com.',
  badInput: 'Enter “{label}” again: it cannot be read.',
  'badInput.number': 'Enter “{label}” as a number, such as {example}.',
  'badInput.date': 'Enter “{label}” as a complete date.',
  tooShort: 'Enter at least {minLength} characters for “{label}”.',
  tooLong: 'Shorten “{label}” to {maxLength} characters.',
  rangeUnderflow: '“{label}” must be {min} or more.',
  rangeOverflow: '“{label}” must be {max} or less.',
  'rangeUnderflow.date': '“{label}” must be {min} or later.',
  'rangeOverflow.date': '“{label}” must be {max} or earlier.',
  customError: 'Check “{label}”.',
  choose: 'Choose…',
  loading: 'Loading the form…',
  requiredNote: 'Fields marked * are required.',
  submit: 'Send',
  submitting: 'Sending…',
  summary: 'Please check your answers',
  sentTitle: 'Thank you',
  sent: 'Your answers have been received.',
  accepted: 'Your answers have been handed over.',
  opaque: 'Your answers have been handed over. The receiver does not say whether they arrived.',
  queued: 'Saved on this device. It will be sent when you next open this page.',
  unreachable:
    'Not sent: the receiver could not be reached. Your answers are still here. Check your connection and try again.',
  timeout:
    'Not sent for certain: the receiver took too long to answer. Your answers are still here. Try again; it counts only once.',
  answer:
    'Not sent: the receiver answered with an error ({status}). Your answers are still here. Try again in a moment.',
  refused: 'Not sent: the receiver asks for a correction. Your answers are still here.',
  undeliverable:
    'Not sent: this form has no place to send to. Your answers are still here. Please contact the owner of this page.',
  canceled: 'Not sent: this page stopped it. Your answers are still here.',
  retry: 'Try again',
  unavailable: 'Sorry, this form cannot be shown at the moment.',
};

export type MessageKey = keyof typeof english;

/** Replacements by key: for a part of the catalogue or for all of it. */
export type Messages = { readonly [key in MessageKey]?: Text };

type Params = { readonly [name: string]: string | number };

/** Looks sentences up for one visitor: the definition's own first, then the page's, then English. */
export class Catalogue {
  readonly language: string;
  readonly #sources: readonly { readonly [key: string]: Text }[];

  constructor(language: string, ...sources: readonly ({ readonly [key: string]: Text } | undefined)[]) {
    this.language = language;
    this.#sources = [...sources.filter((source) => source !== undefined), english];
  }

  /** The sentence for `key`, or for `key.variant` where there is one. */
  say(key: MessageKey, params: Params = {}, variant = ''): string {
    const found = this.#sources
      .map((source) => source[`${key}.${variant}`] ?? source[key])
      .find((text) => text !== undefined);
    return inLanguage(found ?? '', this.language).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(params[name] ?? whole),
    );
  }

  /** A text of the definition in the visitor's language, marks and all. */
  text(text: Text | undefined): string {
    return text === undefined ? '' : inLanguage(text, this.language);
  }

  /** The sentence for a problem of `form`. A ready message, such as the receiver's, is left as it is. */
  explain({ code, params, message, pointer }: Problem, form: Form): string {
    if (message) return message;
    const node = form.find(pointer);
    const type = node?.field.type ?? '';
    const shown = Object.entries(params ?? {}).map(([name, value]) => [name, this.#format(value, type)]);
    return this.say(
      code,
      {
        example: this.#format(12.5, ''),
        ...Object.fromEntries(shown),
        label: plainText(this.text(node?.field.label)) || pointer,
      },
      type,
    );
  }

  #format(value: string | number, type: string): string {
    if (typeof value === 'number') return new Intl.NumberFormat(this.language).format(value);
    const date = type === 'date' ? new Date(`${value}T00:00:00Z`) : undefined;
    return date ? new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : value;
  }
}
