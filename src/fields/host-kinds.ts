import { boolean, choice, integer, list, number, options, string, text } from './kinds.ts';

/** What an author may write under the keys of a field type of the host: each checks, describes itself and has a type. */
export const kinds = { boolean, choice, integer, list, number, options, string, text };
