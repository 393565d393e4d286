/** Sentences of a definition: the visitor's language, and answers quoted in them. */
import type { Text } from '../fields/field.ts';

/** The string for a language: the exact tag, its base language (`de` for `de-AT`), else the first that was written. */
export function inLanguage(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  const [base = ''] = language.split('-');
  return text[language] ?? text[base] ?? Object.values(text)[0] ?? '';
}

/** Puts answers into `{{name}}`; `{{name|there}}` falls back to "there". The result is text, never markup. */
export const quote = (template: string, answer: (name: string) => string): string =>
  template.replace(/\{\{([^{}|]+)(?:\|([^{}]*))?\}\}/g, (_match, name: string, fallback: string = '') => {
    return answer(name.trim()) || fallback.trim();
  });
