import type { Field } from '../../fields/field.ts';
import type { FieldRule } from '../rules.ts';

const texts = ({ label, hint, text, title, description }: Field): string =>
  JSON.stringify([label, hint, text, title, description]);

const quoted = (field: Field): readonly string[] =>
  [...texts(field).matchAll(/\{\{([^{}|]+)/g)].map(([, name = '']) => name.trim());

/** A field whose texts quote answers is another one whenever these change. */
export const quotes: FieldRule = {
  applies: (field) => quoted(field).length > 0,
  references: quoted,
  derive: (field, { valueOf }) => ({ quoted: quoted(field).map(valueOf) }),
};
