import { asked, declareField, formatText } from './field.ts';
import { line, rule } from './rules.ts';

/** The sheet on which the control draws, in the units of the path. */
export const SIGNATURE_WIDTH = 600;
export const SIGNATURE_HEIGHT = 240;

const LONGEST_NAME = 200;
const LONGEST_IMAGE = 100_000;
const PREFIX = 'data:image/svg+xml,';
const HEAD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIGNATURE_WIDTH} ${SIGNATURE_HEIGHT}"><path d="`;
const TAIL = '" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** The image of what was drawn: a `data:` URL of an SVG with one path. */
export const signatureImage = (path: string): string => PREFIX + encodeURIComponent(HEAD + path + TAIL);

/** The path in an image that `signatureImage` has made, letter by letter; nothing for any other value. */
export function pathOf(value: unknown): string | undefined {
  const [start = '', end = ''] = signatureImage('|').split('%7C');
  if (typeof value !== 'string' || !value.startsWith(start)) return undefined;
  const path = value.slice(start.length, -end.length).replaceAll('%20', ' ').replaceAll('%2C', ',');
  // Move, line and curve, with numbers: nothing that could end the attribute.
  return /^M[MLQl\d .,-]+$/.test(path) && signatureImage(path) === value ? path : undefined;
}

const isData = (value: string): boolean => /^data:/i.test(value);

/**
 * A name to sign with: typed, or drawn and sent as an image (`data:image/svg+xml,…`, at most 100 kB). An image holds nothing
 * but the path that the control draws, so that whoever shows it runs no script.
 */
export const signature = declareField({
  type: 'signature',
  control: 'signature',
  keys: asked,
  needs: ['name', 'label'],
  empty: '',
  value: (field) =>
    line(
      field,
      LONGEST_IMAGE,
      rule('typeMismatch', (value) => !isData(value) || pathOf(value) !== undefined),
      rule('tooLong', (value) => isData(value) || [...value].length <= LONGEST_NAME, { maxLength: LONGEST_NAME }),
    ),
  attributes: () => ({ type: 'text', autocomplete: 'name' }),
  // An image has no words.
  describe: (value) => (isData(value) ? '✓' : undefined),
  format: formatText,
});
