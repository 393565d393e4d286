/**
 * The tolerant reader: a broken detail never costs a lead. It refuses only what cannot be asked or sent (no fields,
 * duplicate names, an unknown required type, a cycle); anything else it drops and renders on. Whether something was
 * dropped is all it says: the sentences come from the strict checker, which most visitors never load.
 */
import type { Field, Option } from '../fields/field.ts';
import { fieldTypes } from '../fields/index.ts';
import type { Keys, Kind } from '../fields/kinds.ts';
import { isObject, optionKeys, readOption } from '../fields/kinds.ts';
import { isCondition } from './conditions.ts';
import { isTooDeep } from './depth.ts';
import type { Definition } from './document.ts';
import { documentKeys, FORMAT } from './document.ts';
import type { Entry } from './entries.ts';
import { duplicateNames, entriesOf, hasCycle } from './entries.ts';

export interface Reading {
  /** Left out when the form cannot be asked or sent. */
  readonly definition?: Definition;
  /** Something was dropped or refused: the strict checker can say what. */
  readonly faulty: boolean;
}

/** Reads a JSON value, never throws. */
export function readDefinition(document: unknown): Reading {
  if (!isObject(document) || isTooDeep(document)) return { faulty: true };
  const reader = new Reader();
  const entries = entriesOf(document);
  const { fields: list, steps, $schema: _schema, format = FORMAT, ...rest } = reader.keys(documentKeys, document);
  if (list && steps) reader.note();
  const fields = reader.fields(entries, list ?? steps);
  if (format !== FORMAT) reader.note();
  if (!fields.some(asks) || duplicateNames(entries).length > 0 || hasCycle(entries)) reader.refuse();
  // Every key of `rest` was accepted by the kind that its type is inferred from.
  return reader.refused ? { faulty: true } : { definition: { ...(rest as object), fields }, faulty: reader.faulty };
}

class Reader {
  faulty = false;
  refused = false;

  note(): undefined {
    this.faulty = true;
  }

  refuse(): undefined {
    this.refused = true;
  }

  /** The keys that are known and usable. */
  keys(keys: Keys, written: Record<string, unknown>): Record<string, unknown> {
    const usable: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(written)) {
      if (value === undefined) continue;
      const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
      const read = kind && this.#value(kind, value);
      if (read === undefined) this.note();
      else usable[key] = read;
    }
    return usable;
  }

  fields(entries: readonly Entry[], written: unknown): readonly Field[] {
    if (Array.isArray(written) && !written.every(isObject)) this.note();
    return entries.flatMap((entry) => this.#field(entry) ?? []);
  }

  #value(kind: Kind, value: unknown): unknown {
    if (!kind.accepts(value)) return undefined;
    if (kind.kind === 'condition') return isCondition(value) ? value : undefined;
    if (kind.kind === 'options') return this.#list(value, (option) => this.#option(option));
    if (kind.keys && isObject(value)) return this.#object(kind, this.keys(kind.keys, value));
    const { item } = kind;
    return item ? this.#list(value, (entry) => this.#value(item, entry)) : value;
  }

  #list<T>(list: unknown, read: (entry: unknown) => T | undefined): readonly T[] {
    return (Array.isArray(list) ? list : []).flatMap((entry) => read(entry) ?? this.note() ?? []);
  }

  #object({ needs = [] }: Kind, usable: Record<string, unknown>): unknown {
    return needs.every((need) => need in usable) ? usable : undefined;
  }

  #option(written: unknown): Option | undefined {
    if (!isObject(written))
      return typeof written === 'string' ? readOption(written) : (this.note(), readOption(written));
    return readOption({ ...this.keys(optionKeys, written), value: written.value });
  }

  #field({ written, asked, children }: Entry): Field | undefined {
    const type = typeof asked.type === 'string' ? fieldTypes.get(asked.type) : undefined;
    if (!type) return written.required === true ? this.refuse() : this.note();
    const { type: _type, ...keys } = type.type === written.type ? written : asked;
    const usable = this.keys(type.keys, keys);
    if (asked.fields) usable.fields = this.fields(children, asked.fields);
    const missing = type.needs.filter((need) => isEmpty(usable[need]));
    if (type.keys.fields && !usable.review && isEmpty(usable.fields)) missing.push('fields');
    if (missing.length > 0) this.note();
    if (missing.some((need) => need !== 'label')) return written.required === true ? this.refuse() : undefined;
    // Names and values were accepted one by one; a `label` that is needed falls back to the name, so that the field can
    // still be asked.
    const label = missing.includes('label') ? { label: usable.name } : {};
    const field = { ...label, name: '', ...usable, type: type.type } as Field & Record<string, unknown>;
    // Limits that no answer can meet, or a default that does not fit, would make the field impossible to answer.
    if (!withinReason(field)) for (const limit of limits) this.#drop(field, limit);
    // A day such as `today` was judged by its kind; what it comes to, nobody knows yet.
    if (!isRelative(field.default) && type.format(field.default, field, 'en') === undefined)
      this.#drop(field, 'default');
    return field;
  }

  #drop(field: Record<string, unknown>, key: string): void {
    if (key in field) this.note();
    delete field[key];
  }
}

const limits = ['min', 'max', 'minLength', 'maxLength'];

/** Whether some answer can meet the limits. */
export const withinReason = ({ min, max, minLength = 0, maxLength = Infinity }: Field): boolean =>
  minLength <= maxLength &&
  (min === undefined || max === undefined || isRelative(min) || isRelative(max) || min <= max);

/** A day that moves: `today`, `+14d`. */
const isRelative = (value: unknown): boolean => typeof value === 'string' && /^(today$|[-+]\d)/.test(value);

/** Whether the visitor can answer something in it. */
const asks = ({ name, fields }: Field): boolean => (fields ? fields.some(asks) : name !== '');

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);
