/**
 * What stands at an RFC 6901 pointer in JSON data: `''` is all of it, `/fields/0/name` a member. `undefined` where there is
 * nothing, and for what is no pointer.
 */
export function valueAt(document: unknown, pointer: string): unknown {
  const [start, ...names] = pointer.split('/');
  return start ? undefined : names.reduce(member, document);
}

/** Only what the data itself has: `constructor` and `length` are no answers. */
function member(value: unknown, name: string): unknown {
  const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([own]) => own === key)?.[1]
    : undefined;
}
