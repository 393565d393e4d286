/** Pointers into JSON (RFC 6901). */
import { isString } from '../fields/kinds.ts';

/** Whether a value is a pointer: empty for the whole, else begun by a slash, with `~` only in `~0` and `~1`. */
export const isPointer = (value: unknown): value is string => isString(value) && /^(\/([^~/]|~[01])*)*$/.test(value);

/** The names that a pointer goes through, as a path: `/company/name` is `company/name`. */
export const pathOf = (pointer: string): string => pointer.slice(1).split('/').map(unescape).join('/');

const unescape = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
