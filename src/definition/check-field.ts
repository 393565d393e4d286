/** What the keys of one field say together. */
import * as z from 'zod/mini';
import type { Field, FieldType, Option } from '../fields/field.ts';
import { isObject, readOption, wholeMatch } from '../fields/kinds.ts';
import type { ProblemCode } from '../fields/problem.ts';
import { checkFiles } from './check-files.ts';
import { asOf, isMoving, limitProblems, SAMPLE_DAY, SAMPLE_DAYS } from './check-limits.ts';
import type { Entry } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unknownWord } from './place.ts';

type Problems = readonly DefinitionProblem[];

/** Whether it is written in `steps`. */
export const isStep = ({ parent, pointer }: Entry): boolean => !parent && /^\/steps\/\d/.test(pointer);

export function placeOf(entry: Entry): Place {
  const { pointer, name, written } = entry;
  const id = isStep(entry) ? written.id : name;
  const own = typeof id === 'string' && id !== '' ? describe(id) : pointer;
  return { pointer, words: `${isStep(entry) ? 'Step' : 'Field'} ${own}` };
}

/** The options that can be offered. */
export const readOptions = (options: unknown): readonly Option[] =>
  Array.isArray(options) ? options.flatMap((option: unknown) => readOption(option) ?? []) : [];

/** A field as the form would use it, of the keys that are of their kind. Somebody else tells about the others. */
export function fieldOf({ written }: Entry, type: FieldType, without = '', now = SAMPLE_DAY): Field {
  const usable = Object.entries(written).flatMap(([key, value]) => {
    const kind = Object.hasOwn(type.keys, key) && key !== without ? type.keys[key] : undefined;
    if (!kind?.accepts(value)) return [];
    return [[key, kind.kind === 'options' ? readOptions(value) : value] as const];
  });
  // Every key was accepted by the kind that its type is inferred from.
  const field = { name: '', ...Object.fromEntries(usable), type: type.type } as unknown as Field;
  return asOf(now, field, type);
}

export function checkMeaning(entry: Entry, type: FieldType): Problems {
  const { written } = entry;
  const place = placeOf(entry);
  const empty = type.needs.filter((need) => Array.isArray(written[need]) && written[need].length === 0);
  const impossible = limitProblems(entry, type, place);
  return [
    ...empty.map((need) => problemAt(inside(place, need), 'invalidValue', 'the list is empty')),
    ...checkOptions(entry, type, place),
    ...checkOwnOptions(entry, type, place),
    ...checkMessages(written.messages, type, inside(place, 'messages')),
    ...checkOrigin(written.from, type, inside(place, 'from')),
    ...checkFiles(entry, type, place),
    ...impossible,
    ...(impossible.length > 0 ? [] : checkDefault(entry, type, place)),
  ];
}

/** Types whose options may have a line of text after them: one answer of those offered, or several ticks. */
const WITH_OTHER = ['select', 'radio', 'checkboxes', 'multiselect'];

const onlyWithOther = `only an option of ${WITH_OTHER.join(', ')} asks for more`;

function checkOptions({ written }: Entry, type: FieldType, place: Place): Problems {
  const lists = Object.entries(type.keys).filter(([, { kind }]) => kind === 'options');
  return lists.flatMap(([key]) => {
    const list: unknown = written[key];
    const taken = new Set<string>();
    return (Array.isArray(list) ? list : []).flatMap((option: unknown, index) => {
      const at = inside(inside(place, key), index);
      const value = readOption(option)?.value;
      const again = value !== undefined && taken.size === taken.add(value).size;
      const other = isObject(option) && option.other !== undefined && !WITH_OTHER.includes(type.type);
      return [
        ...(again
          ? [problemAt(at, 'duplicateOption', `${describe(value)} stands here a second time`, { found: value })]
          : []),
        ...(other ? [problemAt(inside(at, 'other'), 'misplacedKey', onlyWithOther)] : []),
      ];
    });
  });
}

/** `preferred` and `only` choose among options that the type brings itself. */
function checkOwnOptions(entry: Entry, type: FieldType, place: Place): Problems {
  return ['preferred', 'only'].flatMap((key) => {
    const list: unknown = Object.hasOwn(type.keys, key) ? entry.written[key] : undefined;
    if (!Array.isArray(list)) return [];
    const known = fieldOf(entry, type, 'only').options?.map(({ value }) => value) ?? [];
    return list.flatMap((value: unknown, index) =>
      known.length === 0 || typeof value !== 'string' || known.includes(value)
        ? []
        : [problemAt(inside(inside(place, key), index), 'unknownOption', `there is no option ${describe(value)}`)],
    );
  });
}

/** Every problem code, whichever rule it comes from. */
const codes = {
  valueMissing: true,
  typeMismatch: true,
  badInput: true,
  tooShort: true,
  tooLong: true,
  rangeUnderflow: true,
  rangeOverflow: true,
  stepMismatch: true,
  patternMismatch: true,
  notEqual: true,
  duplicate: true,
  customError: true,
} satisfies Record<ProblemCode, true>;

function checkMessages(messages: unknown, { keys }: FieldType, place: Place): Problems {
  if (!Object.hasOwn(keys, 'messages') || !isObject(messages)) return [];
  return Object.keys(messages).flatMap((code) => {
    const sentence = `no problem has the code ${describe(code)}`;
    return Object.hasOwn(codes, code)
      ? []
      : [unknownWord(inside(place, code), 'unknownMessage', sentence, code, Object.keys(codes))];
  });
}

/** One value comes from one place. */
function checkOrigin(from: unknown, { keys }: FieldType, place: Place): Problems {
  if (!Object.hasOwn(keys, 'from') || !isObject(from)) return [];
  const allowed = Object.keys(keys.from?.keys ?? {});
  const named = Object.keys(from).filter((key) => allowed.includes(key) && from[key] !== false);
  if (named.length === 1) return [];
  return named.length === 0
    ? [problemAt(place, 'missingKey', `it needs one of: ${allowed.join(', ')}`, { allowed })]
    : [problemAt(place, 'misplacedKey', `a value comes from one place, found ${named.join(' and ')}`)];
}

/** No tick, no choice, no text: a default that stands for "not answered". */
const isBlank = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

function checkDefault(entry: Entry, type: FieldType, place: Place): Problems {
  const { default: value, min, max } = entry.written;
  const kind = Object.hasOwn(type.keys, 'default') ? type.keys.default : undefined;
  if (!kind?.accepts(value) || isBlank(value)) return [];
  const days = [value, min, max].filter((day) => day !== undefined);
  const moving = days.filter(isMoving).length;
  // A fixed day and one that moves meet sooner or later.
  if (moving > 0 && moving < days.length) return [];
  const refused = (now: number): boolean => refuses(fieldOf(entry, type, '', now), type);
  if (moving > 0 ? !SAMPLE_DAYS.every(refused) : !refused(SAMPLE_DAY)) return [];
  const at = inside(place, 'default');
  const sentence = `this field does not accept ${describe(value)}`;
  const values = fieldOf(entry, type).options?.map((option) => option.value) ?? [];
  const unknown = [value].flat().find((part) => typeof part === 'string' && !values.includes(part));
  return values.length > 0 && typeof unknown === 'string'
    ? [unknownWord(at, 'unacceptableDefault', sentence, unknown, values)]
    : [problemAt(at, 'unacceptableDefault', sentence, { found: describe(value) })];
}

/** Whether a field does not take its own default. */
function refuses(field: Field, type: FieldType): boolean {
  const { default: value, pattern } = field;
  const schema = value === undefined ? undefined : type.value?.(field);
  if (!schema) return false;
  const matches = pattern === undefined || typeof value !== 'string' || wholeMatch(pattern)?.test(value) !== false;
  return !matches || type.format(value, field, 'en') === undefined || !z.safeParse(schema, value).success;
}
