/**
 * Sentences, looked up last. A key may be narrowed by field type (`typeMismatch.email`) or by control
 * (`valueMissing.choices`: radio and checkboxes alike). `{name}` stands for a
 * parameter. The catalogue can be replaced whole or by key, by the page (`messages` of the element) and by the
 * definition (`messages`), which wins.
 */
import { inLanguage } from '../definition/texts.ts';
import { plainText } from '../definition/markup.ts';
import type { FieldType, Text } from '../fields/field.ts';
import type { Problem } from '../fields/problem.ts';
import type { Form } from './form.ts';

export const english = {
  valueMissing: 'Fill in “{label}”.',
  'valueMissing.select': 'Choose an answer for “{label}”.',
  'valueMissing.choices': 'Choose an answer for “{label}”.',
  'valueMissing.checkbox': 'Tick “{label}”.',
  typeMismatch: 'Choose an answer for “{label}”.',
  'typeMismatch.email': 'Enter “{label}” as an e-mail address, such as name@example.com.',
  'typeMismatch.tel': 'Enter “{label}” as a phone number, such as +44 20 7946 0958.',
  badInput: 'Check “{label}”.',
  tooShort: 'Enter at least {minLength} characters for “{label}”.',
  tooLong: 'Shorten “{label}” to {maxLength} characters.',
  rangeUnderflow: '“{label}” must be {min} or more.',
  rangeOverflow: '“{label}” must be {max} or less.',
  customError: 'Check “{label}”.',
  choose: 'Choose…',
  pending: 'Checking…',
  yes: 'Yes',
  requiredNote: 'Fields marked * are required.',
  submit: 'Send',
  submitting: 'Sending…',
  retry: 'Try again',
  summary: 'Please check your answers',
  sentTitle: 'Thank you',
  sent: 'Your answers have been received.',
  accepted: 'Your answers have been handed over.',
  opaque: 'Your answers have been handed over, but nobody confirms it.',
  queuedTitle: 'Saved on this device',
  queued: 'Your answers are saved on this device. They will be sent when you next open this site.',
  kept: 'They are saved on this device and will be tried again when you next open this site.',
  unsent: 'Not sent, as far as we know. Your answers are still here.',
  unavailable: 'Sorry, this form cannot be shown at the moment.',
};

const sentences: Record<string, string> = { ...english };

/** Adds English sentences: those of rules and controls that not every form has. */
export const registerMessages = (added: { readonly [key: string]: string }): void =>
  void Object.assign(sentences, added);

/** A key of the catalogue. Those that are always there are listed; controls loaded later bring more. */
export type MessageKey = keyof typeof english | (string & {});

/** Replacements by key: for a part of the catalogue or for all of it. */
export type Messages = { readonly [key in keyof typeof english]?: Text } & { readonly [key: string]: Text };

/** Looks sentences up for one visitor: the definition's own first, then the page's, then English. */
export class Catalogue {
  readonly language: string;
  readonly #sources: readonly { readonly [key: string]: Text }[];

  constructor(language: string, ...sources: readonly ({ readonly [key: string]: Text } | undefined)[]) {
    this.language = language;
    this.#sources = [...sources.filter((source) => source !== undefined), sentences];
  }

  /** The sentence for `key`, or for its first variant that there is. `param` is asked only for what it mentions. */
  say(key: MessageKey, param: (name: string) => string = () => '', ...variants: readonly string[]): string {
    const keys = [...variants.map((variant) => `${key}.${variant}`), key];
    const found = this.#sources.flatMap((source) => keys.map((name) => source[name]));
    return this.#fill(found.find(Boolean), param);
  }

  #fill(text: Text | undefined, param: (name: string) => string): string {
    return this.text(text).replace(/\{(\w+)\}/g, (_match, name: string) => param(name));
  }

  /** A text of the definition in the visitor's language, marks and all. */
  text(text: Text | undefined): string {
    return text === undefined ? '' : inLanguage(text, this.language);
  }

  /** The sentence for a problem of `form`. A ready message, such as the receiver's, is left as it is. */
  explain({ code, params = {}, message, pointer }: Problem, form: Form): string {
    if (message) return message;
    const node = form.find(pointer);
    const type = node?.field.type ?? '';
    const param = (name: string): string => {
      // A label may end like a sentence; the one it is quoted in goes on.
      if (name === 'label')
        return plainText(this.text(node ? node.field.label : pointer.slice(1))).replace(/[.:]$/, '');
      return this.format(name === 'example' ? 12.5 : (params[name] ?? ''), node?.type);
    };
    const own = node?.field.messages?.[code];
    return own ? this.#fill(own, param) : this.say(code, param, type, node?.type.control ?? '');
  }

  /** A value as it is written in the visitor's language. */
  format(value: string | number, type?: FieldType, decimals?: number): string {
    if (typeof value === 'number') {
      // `undefined` is the default of the language.
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      return new Intl.NumberFormat(this.language, digits).format(value);
    }
    return type?.describe?.(value, this.language) ?? value;
  }
}
