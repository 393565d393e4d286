/** From the issues of zod to problems with a place, in words, for the author of a definition. */
import type * as z from 'zod/mini';
import type { DefinitionProblem } from './errors.ts';
import { nearest } from './nearest.ts';
import type { RuleParams } from './schema.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Where a checked value stands in the document, as a pointer and in words (`Field "email"`). */
export interface Place {
  readonly pointer: string;
  readonly words: string;
}

const SHOWN = 40;

/** A value in a sentence, shortened. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export const pointerTo = (pointer: string, ...path: Path): string =>
  [pointer, ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** A problem whose sentence starts with its place. */
export const problemAt = (
  { pointer, words }: Place,
  path: Path,
  sentence: string,
  problem: Pick<DefinitionProblem, 'code'> & Partial<DefinitionProblem>,
): DefinitionProblem => ({
  pointer: pointerTo(pointer, ...path),
  message: `${words}${path.length > 0 ? `, ${path.join('/')}` : ''}: ${sentence}.`,
  ...problem,
});

/** A word that is not among those allowed: names the nearest, or else all of them. */
export function unknownWord(
  place: Place,
  path: Path,
  word: string,
  allowed: readonly string[],
  { code, sentence }: { readonly code: DefinitionProblem['code']; readonly sentence: string },
): DefinitionProblem {
  const meant = nearest(word, allowed);
  const way = meant === undefined ? `Allowed: ${quoted(allowed)}` : `Did you mean "${meant}"`;
  const problem = problemAt(place, path, `${sentence}. ${way}`, {
    code,
    found: describe(word),
    allowed,
    ...(meant !== undefined && { nearest: meant }),
  });
  return meant === undefined ? problem : { ...problem, message: problem.message.replace(/\.$/, '?') };
}

/** JSON words for the types of zod. */
const TYPES: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong with the value at `place`; `path` leads from there to the value that `issues` are about. */
export function problemsOf(issues: readonly Issue[], place: Place, path: Path = []): readonly DefinitionProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, place, [...path, ...issue.path]));
}

function problemsOfIssue(issue: Issue, place: Place, path: Path): readonly DefinitionProblem[] {
  const found = describe(issue.input);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = issue.message.split(' ');
      return issue.keys.map((key) => ({
        ...unknownWord(place, path, key, allowed, { code: 'unknownKey', sentence: `unknown key ${describe(key)}` }),
        pointer: pointerTo(place.pointer, ...path, key),
      }));
    }
    case 'invalid_union': {
      const branch = issue.discriminator === undefined ? bestBranch(issue.errors) : undefined;
      if (branch) return problemsOf(branch, place, path);
      const expected = issue.errors.flat().map((part) => ('expected' in part ? TYPES[part.expected] : undefined));
      return [wrongType(place, path, [...new Set(expected)].filter(Boolean).join(' or '), issue.input)];
    }
    case 'invalid_type':
      return [wrongType(place, path, TYPES[issue.expected] ?? issue.expected, issue.input)];
    case 'invalid_value': {
      const sentence = issue.input === undefined ? 'it is missing' : `found ${found}`;
      return [
        unknownWord(place, path, String(issue.input), issue.values.map(String), { code: 'invalidValue', sentence }),
      ];
    }
    case 'custom': {
      const { code, words } = issue.params as unknown as RuleParams;
      const word = typeof issue.input === 'string' ? issue.input : undefined;
      const meant = words && word !== undefined ? nearest(word, words) : undefined;
      const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
      return [
        problemAt(place, path, `${issue.message}, found ${found}${hint}`, {
          code,
          found,
          ...(words && { allowed: words }),
          ...(meant !== undefined && { nearest: meant }),
        }),
      ];
    }
    case 'too_small': {
      const least = issue.origin === 'number' || issue.origin === 'int' ? `${issue.minimum} or more` : 'not empty';
      return [problemAt(place, path, `expected it to be ${least}, found ${found}`, { code: 'invalidValue', found })];
    }
    default:
      return [problemAt(place, path, `${sentenceOf(issue)}, found ${found}`, { code: 'invalidValue', found })];
  }
}

const sentenceOf = ({ code, message }: Issue): string => (code === 'invalid_format' ? message : 'not acceptable');

function wrongType(place: Place, path: Path, expected: string, input: unknown): DefinitionProblem {
  const key = path.at(-1);
  if (input === undefined && key !== undefined) {
    const problem = problemAt(place, path.slice(0, -1), `"${String(key)}" is missing`, { code: 'missingKey' });
    return { ...problem, pointer: pointerTo(place.pointer, ...path) };
  }
  const found = describe(input);
  return problemAt(place, path, `expected ${expected}, found ${found}`, { code: 'wrongType', found });
}

/** Of the shapes that a value could have had, the one that it misses by the least; nothing when its JSON type is wrong. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const misses = (branch: readonly Issue[]): number =>
    branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  return branches
    .filter((branch) => branch.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'))
    .reduce<readonly Issue[] | undefined>(
      (best, branch) => (best && misses(best) <= misses(branch) ? best : branch),
      undefined,
    );
}
