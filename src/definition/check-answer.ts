/** Whether the answer of a receiver can be read as its author says. */
import { isObject, isString } from '../fields/kinds.ts';
import type { Scene } from './check-references.ts';
import { checkAnswerPath } from './check-references.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unexpected, unknownKey, unknownWord } from './place.ts';
import { isPointer, pathOf } from './pointers.ts';

type Problems = readonly DefinitionProblem[];
type Written = Readonly<Record<string, unknown>>;
type Check = (value: unknown, place: Place, scene: Scene) => Problems;

export const checkAnswer = (answer: Written, place: Place, scene: Scene): Problems =>
  checkEach(answer, checks, place, scene);

/** Each key by a check of its own. */
const checkEach = (written: Written, known: { readonly [key: string]: Check }, place: Place, scene: Scene): Problems =>
  Object.entries(written).flatMap(([key, value]) => {
    const check = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!check) return [unknownKey(key, Object.keys(known), place)];
    return value === undefined ? [] : check(value, inside(place, key), scene);
  });

const checkPointer: Check = (value, place) =>
  isPointer(value)
    ? []
    : [unexpected(place, 'invalidDelivery', 'a pointer into the JSON of the answer, such as "/error/message"', value)];

const checkAccepted: Check = (value, place, scene) => {
  if (!isObject(value)) return [unexpected(place, 'wrongType', 'an object such as { "at": "/success" }', value)];
  const missing = value.at === undefined ? [problemAt(inside(place, 'at'), 'missingKey', 'it is missing')] : [];
  return [...missing, ...checkEach(value, { at: checkPointer, is: checkConstant }, place, scene)];
};

const checkConstant: Check = (value, place) =>
  value === null || /string|number|boolean/.test(typeof value)
    ? []
    : [unexpected(place, 'wrongType', 'a text, a number, true, false or null', value)];

const isStatus = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 300 && Number(value) < 600;

const checkStatuses: Check = (value, place) => {
  if (!Array.isArray(value)) return [unexpected(place, 'wrongType', 'a list of HTTP statuses', value)];
  return value.flatMap((status: unknown, index) => {
    const at = inside(place, index);
    return isStatus(status)
      ? []
      : [unexpected(at, 'invalidDelivery', 'an HTTP status from 300 to 599 (2xx counts anyway)', status)];
  });
};

/** How many groups an expression has: with an empty alternative it matches anything, and names them all. */
const countGroups = (source: string): number => (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;

/** A regular expression, with a group if it has to find something. */
const checkExpression =
  (finds: boolean): Check =>
  (value, place) => {
    if (!isString(value)) return [unexpected(place, 'wrongType', 'a text', value)];
    const problem = (sentence: string) => [problemAt(place, 'invalidDelivery', sentence, { found: describe(value) })];
    try {
      return countGroups(value) > 0 || !finds
        ? []
        : problem('it has no group in parentheses, which finds the name of the field');
    } catch (error) {
      const reason = (error instanceof Error ? error.message : '').split(': ').at(-1) ?? '';
      return problem(`${describe(value)} is no regular expression: ${reason.replace(/\.$/, '')}`);
    }
  };

const CONFIRMATIONS = ['confirmed', 'accepted'];

const checkConfirmation: Check = (value, place) => {
  if (!isString(value)) return [unexpected(place, 'wrongType', 'a text', value)];
  if (CONFIRMATIONS.includes(value)) return [];
  return [unknownWord(place, 'invalidDelivery', `found ${describe(value)}`, value, CONFIRMATIONS)];
};

const checkNames: Check = (value, place, scene) => {
  if (!isObject(value)) return [unexpected(place, 'wrongType', 'an object such as { "EMAIL": "/email" }', value)];
  return Object.entries(value).flatMap(([name, pointer]) => {
    const at = inside(place, name);
    if (!isPointer(pointer)) return [unexpected(at, 'invalidDelivery', 'the pointer of an answer: "/email"', pointer)];
    return checkAnswerPath(pathOf(pointer), at, scene, true);
  });
};

const checks = {
  accepted: checkAccepted,
  alsoAccepted: checkStatuses,
  alsoAcceptedWith: checkExpression(false),
  problems: checkPointer,
  message: checkPointer,
  field: checkExpression(true),
  confirmation: checkConfirmation,
  names: checkNames,
} satisfies { readonly [key: string]: Check };
