/** What the keys of files say: which of them may be chosen, how many, and how large. */
import type { FieldType } from '../fields/field.ts';
import { isAcceptable, limitsOf } from '../fields/file.ts';
import type { Entry } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt } from './place.ts';

type Problems = readonly DefinitionProblem[];

/** Fewer bytes than these are megabytes that somebody has meant. */
const FEWEST_BYTES = 1000;

const ACCEPTABLE =
  'a media type such as "application/pdf", "image/*", "audio/*", "video/*" or an extension such as ".pdf"';

function checkAccept(accept: unknown, place: Place): Problems {
  if (!Array.isArray(accept)) return [];
  if (accept.length === 0)
    return [problemAt(place, 'invalidValue', 'the list is empty; leave it out to take any file')];
  return accept.flatMap((entry: unknown, index) => {
    if (typeof entry !== 'string' || isAcceptable(entry)) return [];
    const any = /^\*(?:\/\*)?$/.test(entry) ? '; leave "accept" out to take any file' : '';
    const sentence = `expected ${ACCEPTABLE}, found ${describe(entry)}${any}`;
    return [problemAt(inside(place, index), 'invalidValue', sentence, { found: entry })];
  });
}

/** The keys of a field that takes files. Whether each is of its kind, others say. */
export function checkFiles({ written }: Entry, { keys }: FieldType, place: Place): Problems {
  if (!Object.hasOwn(keys, 'maxSize')) return [];
  const number = (key: string): number | undefined => {
    const value = written[key];
    return keys[key]?.accepts(value) && typeof value === 'number' ? value : undefined;
  };
  const [maxSize, maxTotalSize, minItems] = ['maxSize', 'maxTotalSize', 'minItems'].map(number);
  const most = limitsOf({ type: '', name: '', multiple: true }).maxItems;
  const limit = (key: string, sentence: string) => problemAt(inside(place, key), 'impossibleLimits', sentence);
  return [
    ...checkAccept(written.accept, inside(place, 'accept')),
    ...['maxSize', 'maxTotalSize'].flatMap((key) => {
      const bytes = number(key) ?? FEWEST_BYTES;
      return bytes < FEWEST_BYTES ? [limit(key, `hardly any file has ${bytes} bytes or less; 10 MB are 10000000`)] : [];
    }),
    ...(maxSize !== undefined && maxTotalSize !== undefined && maxTotalSize >= FEWEST_BYTES && maxSize > maxTotalSize
      ? [limit('maxSize', `one file may be larger than all together, ${maxTotalSize} bytes; lower it or leave one out`)]
      : []),
    ...(minItems !== undefined && written.maxItems === undefined && minItems > most
      ? [limit('minItems', `without "maxItems", ${most} files are the most`)]
      : []),
    ...['minItems', 'maxItems'].flatMap((key) =>
      written[key] === undefined || written.multiple === true
        ? []
        : [
            problemAt(
              inside(place, key),
              'misplacedKey',
              'it counts several files; add "multiple": true or leave it out',
            ),
          ],
    ),
  ];
}
