/** What is wrong between the fields of a definition: names, references, fields that wait for each other. */
import { isStep, placeOf, readOptions } from './check-field.ts';
import type { Scene } from './check-references.ts';
import { checkReferences, typeOf } from './check-references.ts';
import type { Entry } from './entries.ts';
import { cycles } from './cycles.ts';
import { duplicateNames, flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import { describe, inside, problemAt, whole } from './place.ts';

type Problems = readonly DefinitionProblem[];

export function checkBetween(scene: Scene): Problems {
  const { roots } = scene;
  const entries = flatten(roots);
  const asks = entries.some((entry) => typeOf(entry, scene)?.value);
  const list = roots.some(isStep) ? 'steps' : 'fields';
  return [
    ...(asks ? [] : [problemAt(inside(whole, list), 'asksNothing', 'no field asks anything')]),
    ...duplicateNames(roots).flatMap((entry) => duplicateName(entry, entries)),
    ...duplicateSteps(roots),
    ...entries.filter(({ virtual }) => !virtual).flatMap((entry) => checkReferences(entry, scene)),
    ...entries.filter(({ written }) => written.unique === true).flatMap((entry) => checkUnique(entry, scene)),
    ...cycles(roots).map(cycleProblem),
  ];
}

/** The field that stands in the JSON, where this one is made of it. */
const writtenOf = (entry: Entry, entries: readonly Entry[]): Entry =>
  entries.find(({ virtual, pointer }) => !virtual && pointer === entry.pointer) ??
  (entry.parent ? writtenOf(entry.parent, entries) : entry);

function duplicateName(entry: Entry, entries: readonly Entry[]): Problems {
  const { name, parent, virtual } = entry;
  const found = { found: name };
  const written = virtual ? writtenOf(entry, entries) : entry;
  // Made of an option, such as a question of a matrix, that stands there a second time: somebody else tells.
  if (virtual && Object.values(written.written).some((list) => readOptions(list).some(({ value }) => value === name)))
    return [];
  if (virtual) {
    const sentence = `it asks ${describe(name)} too, and an earlier field of the same group has that name`;
    return [problemAt(placeOf(written), 'duplicateName', sentence, found)];
  }
  const first = entries.find((other) => other.name === name && other.parent === parent && other !== entry);
  const sentence = first?.virtual
    ? `that is the name of what field ${describe(writtenOf(first, entries).name)} asks too`
    : `an earlier field of the same group has the name ${describe(name)}`;
  return [problemAt(inside(placeOf(entry), 'name'), 'duplicateName', sentence, found)];
}

function duplicateSteps(roots: readonly Entry[]): Problems {
  const taken = new Set<unknown>();
  const again = roots.filter(
    (entry) => isStep(entry) && entry.written.id !== undefined && taken.size === taken.add(entry.written.id).size,
  );
  return again.map((entry) => {
    const sentence = `an earlier step has the id ${describe(entry.written.id)}`;
    return problemAt(inside(placeOf(entry), 'id'), 'duplicateName', sentence, { found: describe(entry.written.id) });
  });
}

/** Rows can be told apart; a field that is asked once always is unique. */
function checkUnique(entry: Entry, scene: Scene): Problems {
  if (!Object.hasOwn(typeOf(entry, scene)?.keys ?? {}, 'unique')) return [];
  for (let around = entry.parent; around; around = around.parent) if (typeOf(around, scene)?.repeats) return [];
  return [problemAt(inside(placeOf(entry), 'unique'), 'misplacedKey', 'it says something only inside a repeat')];
}

/** More links of a chain than one reads. */
const SHOWN = 10;

/** Keys by which a field waits for others. */
const WAITING = ['showIf', 'compute', 'options'];

function cycleProblem(chain: readonly Entry[]): DefinitionProblem {
  const waits = ({ written, virtual }: Entry) => !virtual && WAITING.some((key) => written[key] !== undefined);
  const entry = chain.find((link) => waits(link) && link.written.options === undefined) ?? chain.find(waits);
  const key = WAITING.find((name) => entry?.written[name] !== undefined) ?? 'showIf';
  const links = chain.map(({ name, pointer }) => describe(name || pointer));
  const names = (links.length > SHOWN ? [...links.slice(0, SHOWN - 2), '…', ...links.slice(-1)] : links).join(' → ');
  const never = chain.some(({ written }) => written.compute !== undefined) ? 'be worked out' : 'appear';
  const sentence = `these fields wait for each other, so none of them can ${never}: ${names}`;
  return problemAt(inside(entry ? placeOf(entry) : whole, key), 'cycle', sentence);
}
