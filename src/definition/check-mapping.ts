/** Whether what a mapping sends is there, and whether it fits under the names of the receiver. */
import { isObject, isString } from '../fields/kinds.ts';
import type { Scene } from './check-references.ts';
import { checkAnswerPath } from './check-references.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unexpected, unknownKey, unknownWord } from './place.ts';
import { pathOf } from './pointers.ts';

type Problems = readonly DefinitionProblem[];
type Written = Readonly<Record<string, unknown>>;

const SOURCE = 'the name of a field, a pointer such as "/page/url", { "value" } or { "from" }';

/** What stands in every submission. Answers and what the page adds follow under `/values` and `/extra`. */
const ENVELOPE = [
  '/format',
  '/id',
  '/replaces',
  '/replacesAlso',
  '/form',
  '/form/id',
  '/form/revision',
  '/submittedAt',
  '/timeZone',
  '/language',
  '/values',
  '/page',
  '/page/url',
  '/page/title',
  '/page/referrer',
  '/answers',
  '/extra',
];

/** The paths of the answers that a mapping sends. */
export const sourcesOf = (mapping: Written): readonly string[] =>
  Object.values(mapping).flatMap((source) => {
    const from = isObject(source) ? source.from : source;
    if (!isString(from)) return [];
    return from.startsWith('/') ? (answerPath(from) ?? []) : from;
  });

export function checkMapping(mapping: Written, place: Place, document: Written, scene: Scene): Problems {
  const names = Object.keys(mapping);
  return [
    ...(names.length === 0 ? [problemAt(place, 'invalidDelivery', 'it is empty, so that nothing would be sent')] : []),
    ...names.flatMap((name) => checkName(name, names, inside(place, name))),
    ...Object.entries(mapping).flatMap(([name, source]) => checkSource(source, inside(place, name), document, scene)),
  ];
}

function checkName(name: string, names: readonly string[], place: Place): Problems {
  const problem = (sentence: string) => [problemAt(place, 'invalidDelivery', sentence, { found: name })];
  if (name.split('/').includes('')) return problem('between slashes stands a name, such as "properties/size"');
  const around = names.find((other) => name.startsWith(`${other}/`));
  return around === undefined ? [] : problem(`${describe(around)} is a value already and cannot hold another one`);
}

function checkSource(source: unknown, place: Place, document: Written, scene: Scene): Problems {
  if (isString(source)) return checkFrom(source, place, document, scene);
  if (!isObject(source)) return [unexpected(place, 'wrongType', SOURCE, source)];
  const { value, from, empty } = source;
  const known = value === undefined ? ['from', 'empty', 'value'] : ['value'];
  const constant = 'a text, a number, true or false';
  const at = (key: string) => inside(place, key);
  return [
    ...Object.keys(source).flatMap((key) => (known.includes(key) ? [] : [unknownKey(key, known, place)])),
    ...(value === undefined && from === undefined ? [unexpected(place, 'missingKey', SOURCE, source)] : []),
    ...(value === undefined || /string|number|boolean/.test(typeof value)
      ? []
      : [unexpected(at('value'), 'wrongType', constant, value)]),
    ...(from === undefined || value !== undefined ? [] : checkFrom(from, at('from'), document, scene)),
    ...(empty === undefined || empty === null || isString(empty)
      ? []
      : [unexpected(at('empty'), 'wrongType', 'a text or null', empty)]),
  ];
}

function checkFrom(from: unknown, place: Place, document: Written, scene: Scene): Problems {
  if (!isString(from)) return [unexpected(place, 'wrongType', 'the name of a field or a pointer', from)];
  if (!from.startsWith('/')) return checkAnswerPath(from, place, scene);
  const path = answerPath(from);
  if (path !== undefined) return checkAnswerPath(path, place, scene, true);
  const [, part = ''] = from.split('/');
  if (part === 'answers' && document.answers !== true)
    return [problemAt(place, 'invalidDelivery', 'it is sent only with "answers": true in the definition')];
  if (ENVELOPE.includes(from) || /^(replacesAlso|answers|extra)$/.test(part)) return [];
  const sentence = `a submission has nothing at ${describe(from)}; an answer is named without the slash`;
  return [unknownWord(place, 'invalidDelivery', sentence, from, ENVELOPE)];
}

/** The path of the answer that a pointer into the envelope leads to. */
const answerPath = (pointer: string): string | undefined =>
  pointer.startsWith('/values/') ? pathOf(pointer.slice('/values'.length)) : undefined;
