import { encodeFlat } from './encode-flat.ts';
import type { Encoder, Wording } from './encode.ts';
import { encodeJson } from './encode.ts';
import { isFile } from './files.ts';
import { asText, flatten, flattenValues } from './flatten.ts';
import { defuseFormula } from './formula.ts';
import { applyMapping } from './mapping.ts';

/** What writes more than the envelope as JSON: mappings, the messages of recipes, flat encodings. */
export const encoderOf =
  (wording: Wording): Encoder =>
  async (original, files) => {
    const { encoding, mapping, lists, write, payload, spreadsheet } = wording;
    const submission = spreadsheet ? defuse(original) : original;
    const mapped = mapping && applyMapping(submission, mapping);
    const said = mapped ?? submission.values;
    const written = write?.(submission, asText(flattenValues(said, lists)), said);
    const document = written ?? mapped;
    if (encoding === 'json' || encoding === 'text') return encodeJson(document ?? submission, files, encoding);
    const entries = document ? flattenValues(document, lists) : flatten(submission, lists);
    const wrapped = written && payload ? [[payload, JSON.stringify(written)] as const] : entries;
    return encodeFlat(wrapped, files, encoding, original.id);
  };

/** Every text at any depth. Of a file only its name: the rest is ours. */
function defuse<T>(value: T): T;
function defuse(value: unknown): unknown {
  if (typeof value === 'string') return defuseFormula(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => defuse(item));
  if (isFile(value)) return { ...value, name: defuseFormula(value.name) };
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, defuse(item)]));
}
