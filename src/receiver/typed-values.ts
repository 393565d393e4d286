/** Flat encodings have only text: here the answers get their types back, by the definition. */
import type { Definition } from '../definition/document.ts';
import type { Field } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import { isObject } from '../fields/kinds.ts';
import { Refusal } from './refusal.ts';

type Values = Record<string, unknown>;

/**
 * The answers to the fields of a definition, with numbers, ticks, lists and rows as JSON would have them.
 *
 * @throws Refusal 415 where a file should be and only its name is.
 */
export const restoreTypes = ({ fields }: Definition, written: unknown): Values => restoreFields(fields, written);

const NO_FILES =
  'Only the name of a file came, not the file: the site has to set "encoding" to "multipart" for this form.';

function restoreFields(fields: readonly Field[], written: unknown): Values {
  const entries = fields.flatMap((field) => {
    // The fields of a step, which has no name, stand beside those of the others.
    if (field.name === '') return Object.entries(restoreFields(field.fields ?? [], written));
    const value = isObject(written) && Object.hasOwn(written, field.name) ? written[field.name] : undefined;
    return value === undefined ? [] : [[field.name, restore(field, value)] as const];
  });
  return Object.fromEntries<unknown>(entries);
}

function restore(field: Field, written: unknown): unknown {
  const type = fieldTypes.get(field.type);
  const { fields } = field;
  if (fields)
    return type?.repeats ? rowsOf(written).map((row) => restoreFields(fields, row)) : restoreFields(fields, written);
  // Several files are numbered as rows are: `documents[0]`.
  if (Array.isArray(type?.empty) || field.multiple === true)
    return isObject(written) ? rowsOf(written) : [written].flat();
  if (typeof written !== 'string') return written;
  if (type?.files && written !== '') throw new Refusal(415, NO_FILES);
  if (type?.blank === false) return written === 'true' ? true : written === 'false' ? false : written;
  // Form data has its line breaks as CRLF.
  const text = written.replace(/\r\n/g, '\n');
  return type?.parse?.(text, 'en') ?? text;
}

/** `items[0]`, `items[1]`: in the order of the numbers, which need not be without gaps. */
const rowsOf = (written: unknown): readonly unknown[] =>
  isObject(written) && !('part' in written)
    ? Object.keys(written)
        .sort((one, other) => Number(one) - Number(other))
        .map((index) => written[index])
    : [written].flat();
