/** What the keys of the whole document say together. */
import { isObject } from '../fields/kinds.ts';
import type { Scene } from './check-references.ts';
import { checkPath } from './check-references.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { inside, problemAt, whole } from './place.ts';

type Problems = readonly DefinitionProblem[];
type Document = Readonly<Record<string, unknown>>;

/** Where the questions stand. */
export function checkStart({ fields, steps }: Document): Problems {
  const both = 'a definition has either "fields" or "steps"; put the fields into the steps';
  const neither = 'it is missing; a definition has either "fields" or "steps"';
  return [
    ...(fields === undefined && steps === undefined
      ? [problemAt(inside(whole, 'fields'), 'missingKey', neither, { allowed: ['fields', 'steps'] })]
      : []),
    ...(fields !== undefined && steps !== undefined ? [problemAt(inside(whole, 'steps'), 'misplacedKey', both)] : []),
  ];
}

/** A step asks something or reviews what was asked. */
export function checkStep(written: Document, raw: unknown, place: Place): Problems {
  const { fields, review } = written;
  const at = inside(place, 'fields');
  const missing = 'it is missing; only a step with "review": true has none';
  const apart = 'a review lists the answers and asks nothing; put these fields into a step of their own';
  return [
    ...(isObject(raw) && raw.type !== undefined
      ? [problemAt(inside(place, 'type'), 'misplacedKey', 'a step needs no type: leave it out')]
      : []),
    ...(review !== true && fields === undefined ? [problemAt(at, 'missingKey', missing)] : []),
    ...(review !== true && Array.isArray(fields) && fields.length === 0
      ? [problemAt(at, 'invalidValue', 'the list is empty')]
      : []),
    ...(review === true && fields !== undefined ? [problemAt(at, 'misplacedKey', apart)] : []),
  ];
}

/** The lists of fields in `prefill` and `draft`. */
export function checkPaths({ prefill, draft }: Document, scene: Scene): Problems {
  const lists = [
    ['prefill', 'query', prefill],
    ['prefill', 'earlier', prefill],
    ['draft', 'fields', draft],
  ] as const;
  return lists.flatMap(([key, part, object]) => {
    const list: unknown = isObject(object) ? object[part] : undefined;
    const place = inside(inside(whole, key), part);
    const paths: readonly unknown[] = Array.isArray(list) ? list : [];
    return paths.flatMap((path, index) => {
      if (typeof path !== 'string') return [];
      return checkPath(path, part !== 'query', inside(place, index), scene);
    });
  });
}
