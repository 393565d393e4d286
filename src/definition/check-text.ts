/** What texts and patterns of a definition say. */
import { isObject, wholeMatch } from '../fields/kinds.ts';
import type { DefinitionProblem } from './errors.ts';
import { unsafeLinks } from './markup.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unexpected } from './place.ts';

type Problems = readonly DefinitionProblem[];

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** Its languages, and the addresses of its links. */
export function checkText(text: unknown, place: Place): Problems {
  if (isObject(text))
    return Object.entries(text).flatMap(([language, words]) => {
      const at = inside(place, language);
      return isLanguage(language)
        ? checkText(words, at)
        : [unexpected(at, 'invalidLanguage', 'a language tag such as "en" or "pt-BR"', language)];
    });
  return unsafeLinks(String(text)).map((address) =>
    unexpected(place, 'unsafeLink', 'https:, http:, mailto:, tel: or an address relative to the page', address),
  );
}

export const checkTexts = (texts: unknown, place: Place): Problems =>
  isObject(texts) ? Object.entries(texts).flatMap(([key, text]) => checkText(text, inside(place, key))) : [];

/** Why an engine does not take a regular expression, in its own words. It has to be one before it is anchored, too. */
export function checkPattern(pattern: unknown, place: Place): Problems {
  const source = String(pattern);
  try {
    new RegExp(source, 'v');
    if (wholeMatch(source)) return [];
    throw new SyntaxError('it cannot be matched with the whole answer');
  } catch (error) {
    const reason = (error instanceof Error ? error.message : '').split(': ').at(-1) ?? '';
    const sentence = `${describe(source)} is no regular expression with the flag "v": ${reason.replace(/\.$/, '')}`;
    return [problemAt(place, 'invalidValue', sentence, { found: describe(source) })];
  }
}
