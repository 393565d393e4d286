import type { Field, FileLike, FieldPlace, Typed } from './field.ts';
import { asked, declareField, placed } from './field.ts';
import { boolean, integer, isObject, strings } from './kinds.ts';
import type { Problem } from './problem.ts';
import { answer } from './rules.ts';

/** Why a file is refused. Sizes in `params` are megabytes of 1,000,000 bytes, as they are read out. */
export type Refusal = Pick<Problem, 'code' | 'params'>;

/** The media type under which desktops know a folder: something to drop, but nothing to send. */
export const FOLDER = 'inode/directory';

/** What RFC 2046 says of bytes that nobody knows more about. */
const UNKNOWN = 'application/octet-stream';

const MEGABYTE = 1_000_000;

/** Whether a browser understands an entry of `accept`: a media type without parameters, three wildcards, an extension. */
export const isAcceptable = (entry: string): boolean =>
  /^(?:\.[^\s/*,]+|(?:image|audio|video)\/\*|[\w!#$&^.+-]+\/[\w!#$&^.+-]+)$/.test(entry);

/** What may be chosen. Entries that no browser understands would refuse everything: they are left out. */
export const acceptedBy = ({ accept = [] }: Field): readonly string[] => accept.filter(isAcceptable);

/** The same in short words: `.pdf` and `application/pdf` are "PDF", `image/*` is "Image". */
export const wordsFor = (accept: readonly string[]): readonly string[] => [
  ...new Set(
    accept.map((entry) =>
      entry.endsWith('/*')
        ? entry.slice(0, 1).toUpperCase() + entry.slice(1, -2)
        : entry.replace(/^\.|^.*\/(?:.*\.|x-)?|\+.*$/g, '').toUpperCase(),
    ),
  ),
];

/** How much and how many of a field may be, in bytes and files. */
export function limitsOf({ multiple, maxItems = 100, maxSize = 10 * MEGABYTE, maxTotalSize }: Field) {
  const total = maxTotalSize ?? Math.max(20 * MEGABYTE, maxSize);
  return { maxItems: multiple ? maxItems : 1, maxSize: Math.min(maxSize, total), maxTotalSize: total };
}

/** Without separators of folders and control characters, which are dangerous to whoever stores it; never empty. */
export const safeName = ({ name }: Pick<FileLike, 'name'>): string => name.replace(/[/\\\p{Cc}]/gu, '_') || 'file';

/** The files in what a control holds. */
export const filesIn = (typed: Typed): readonly FileLike[] =>
  typeof typed === 'object' ? typed.filter((one) => typeof one === 'object') : [];

function isAmong(accept: readonly string[], { name, type }: FileLike): boolean {
  const [mediaType = ''] = type.toLowerCase().split(';');
  return accept.some((entry) => {
    const wanted = entry.toLowerCase();
    if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? mediaType.startsWith(wanted.slice(0, -1)) : mediaType === wanted;
  });
}

/** To three digits: a file that is just too large must not seem to fit. */
const megabytes = (bytes: number, round: (value: number) => number): number => round((bytes * 1000) / MEGABYTE) / 1000;

/** Why each of the files is refused; `undefined` for one that is taken. Those that are refused need no room. */
export function refusalsOf(files: readonly FileLike[], field: Field): readonly (Refusal | undefined)[] {
  const accept = acceptedBy(field);
  const { maxItems, maxSize, maxTotalSize } = limitsOf(field);
  let taken = 0;
  let free = maxTotalSize;
  const refusalOf = (file: FileLike): Refusal | undefined => {
    const { size } = file;
    const name = safeName(file);
    const room = Math.min(maxSize, free);
    if (file.type === FOLDER) return { code: 'badInput', params: { name } };
    if (size === 0) return { code: 'rangeUnderflow', params: { name } };
    if (accept.length > 0 && !isAmong(accept, file))
      return { code: 'typeMismatch', params: { name, accept: wordsFor(accept).join(', ') } };
    if (size > room) {
      const params = { name, size: megabytes(size, Math.ceil), room: megabytes(room, Math.floor) };
      return { code: 'rangeOverflow', params };
    }
    return taken < maxItems ? undefined : { code: 'tooLong', params: { maxItems } };
  };
  return files.map((file) => {
    const refusal = refusalOf(file);
    if (!refusal) {
      taken++;
      free -= file.size;
    }
    return refusal;
  });
}

/** The name of a file's part in a multipart body: `cv`, `company[logo]`, with its number where there may be several. */
function partOf({ field, pointer }: FieldPlace, index: number): string {
  const [first = '', ...rest] = pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [first, ...rest.map((name) => `[${name}]`), ...(field.multiple ? [`[${index}]`] : [])].join('');
}

/** What is sent of a file beside its bytes. A receiver adds further texts, such as `content` in base64. */
interface FileValue {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly part: string;
}

/** Whether this is base64 of so many bytes. Else a false `size` would get around the limits. */
const holds = (content: unknown, size: number): boolean =>
  content === undefined ||
  (typeof content === 'string' &&
    /^[\w+/-]*={0,2}$/.test(content) &&
    Math.floor((content.replace(/=+$/, '').length * 3) / 4) === size);

const isFileValue = (value: unknown): value is FileValue => {
  if (!isObject(value)) return false;
  const { name, size, mediaType, part, content, ...others } = value;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name === safeName({ name }) &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    [mediaType, part, ...Object.values(others)].every((text) => typeof text === 'string') &&
    holds(content, Number(size))
  );
};

/**
 * Files: one, or several with `multiple`. What is sent is `{ name, size, mediaType, part }` for each, and the bytes as the
 * receiver takes them. The form reads no byte. Never filled in from elsewhere, never kept.
 */
export const file = declareField({
  type: 'file',
  control: 'file',
  keys: {
    name: asked.name,
    label: asked.label,
    hint: asked.hint,
    required: asked.required,
    requiredIf: asked.requiredIf,
    rules: asked.rules,
    messages: asked.messages,
    accept: strings,
    multiple: boolean,
    minItems: integer,
    maxItems: integer,
    maxSize: integer,
    maxTotalSize: integer,
    ...placed,
  },
  needs: ['name', 'label'],
  empty: '',
  value: () => answer((value) => [value].flat().every(isFileValue)),
  check: (value, place) => {
    const values = [value].flat().filter(isFileValue);
    const single = values.length === 1;
    if (single && Array.isArray(value) !== (place.field.multiple === true)) return { code: 'typeMismatch' };
    if (values.some(({ part }, index) => part !== partOf(place, index))) return { code: 'typeMismatch' };
    const files = values.map(({ name, size, mediaType }) => ({ name, size, type: mediaType }));
    return refusalsOf(files, place.field).find(Boolean);
  },
  files: (typed, place) => filesIn(typed).map((one, index) => [partOf(place, index), one]),
  parse: (typed, _locale, place) => {
    const values = filesIn(typed).map((one, index) => ({
      name: safeName(one),
      size: one.size,
      mediaType: one.type || UNKNOWN,
      part: place ? partOf(place, index) : '',
    }));
    // More than one where there may be one: the check says so.
    return values.length > 1 || (values.length > 0 && place?.field.multiple) ? values : values[0];
  },
  attributes: (field) => ({
    type: 'file',
    accept: acceptedBy(field).join(),
    multiple: field.multiple ? 'multiple' : undefined,
  }),
  format: () => undefined,
});
