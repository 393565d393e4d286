/**
 * How a name written in a definition finds its field: the innermost group first, then outwards; `group/name` descends.
 * What has no name, such as a step, is transparent: its fields are found as if they stood beside it.
 */
export interface Scoped<T> {
  readonly name: string;
  readonly parent?: T | undefined;
  readonly children: readonly T[];
}

/** The fields that stand under a name of their own in this list. */
export const named = <T extends Scoped<T>>(fields: readonly T[]): readonly T[] =>
  fields.flatMap((field) => (field.name === '' ? named(field.children) : field));

/** The field that `reference`, written inside the group `scope`, means; nothing when there is none. */
export function resolve<T extends Scoped<T>>(
  reference: string,
  scope: T | undefined,
  roots: readonly T[],
): T | undefined {
  const find = (name: string, fields: readonly T[]) => named(fields).find((field) => field.name === name);
  const siblings = scope ? scope.children : roots;
  const whole = find(reference, siblings);
  if (whole) return whole;
  const [first = '', ...rest] = reference.split('/');
  const start = find(first, siblings);
  if (start && rest.length > 0) {
    return rest.reduce<T | undefined>((found, name) => found && find(name, found.children), start);
  }
  return scope && resolve(reference, scope.parent, roots);
}
