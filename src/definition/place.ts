/** A place in a definition, and how a problem there is told. */
import type { DefinitionProblem, DefinitionProblemCode } from './errors.ts';
import { nearest } from './nearest.ts';

export interface Place {
  /** RFC 6901 pointer into the document. */
  readonly pointer: string;
  /** The place in words: `Field "email", options/2`. */
  readonly words: string;
}

export const whole: Place = { pointer: '', words: 'The definition' };

/** The place under one key or index. */
export const inside = ({ pointer, words }: Place, key: string | number): Place => ({
  pointer: `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  words: `${words}${words.includes(', ') ? '/' : ', '}${key}`,
});

const SHOWN = 40;

/** A value in a sentence, shortened. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** A problem, its sentence started by its place. */
export const problemAt = (
  { pointer, words }: Place,
  code: DefinitionProblemCode,
  sentence: string,
  details: Pick<DefinitionProblem, 'found' | 'allowed'> = {},
): DefinitionProblem => ({ pointer, code, message: `${words}: ${sentence}.`, ...details });

/** Something else stands there than was expected. */
export const unexpected = (place: Place, code: DefinitionProblemCode, expected: string, value: unknown) =>
  problemAt(place, code, `expected ${expected}, found ${describe(value)}`, { found: describe(value) });

/** A word that is not among those allowed: says which was probably meant, or else all of them. */
export function unknownWord(
  { pointer, words }: Place,
  code: DefinitionProblemCode,
  sentence: string,
  word: string,
  allowed: readonly string[],
): DefinitionProblem {
  const meant = nearest(word, allowed);
  const way =
    meant === undefined ? `Allowed: ${allowed.map((known) => `"${known}"`).join(', ')}.` : `Did you mean "${meant}"?`;
  const problem = { pointer, code, message: `${words}: ${sentence}. ${way}`, found: describe(word), allowed };
  return meant === undefined ? problem : { ...problem, nearest: meant };
}

/** A key that is not among those known; its pointer leads to it, its words to the object that it stands in. */
export const unknownKey = (key: string, known: readonly string[], { pointer, words }: Place): DefinitionProblem =>
  unknownWord({ ...inside({ pointer, words }, key), words }, 'unknownKey', `unknown key ${describe(key)}`, key, known);
