/** How a name written in a condition finds its field: the innermost group first, then outwards; `group/name` descends. */
export interface Scoped<T> {
  readonly name: string;
  readonly parent?: T | undefined;
  readonly children: readonly T[];
}

/** The field that `reference`, written inside the group `scope`, means; nothing when there is none. */
export function resolve<T extends Scoped<T>>(
  reference: string,
  scope: T | undefined,
  roots: readonly T[],
): T | undefined {
  const named = (name: string, fields: readonly T[]) =>
    fields.find((field) => field.name !== '' && field.name === name);
  const siblings = scope ? scope.children : roots;
  const whole = named(reference, siblings);
  if (whole) return whole;
  const [first = '', ...rest] = reference.split('/');
  const start = named(first, siblings);
  if (start && rest.length > 0) {
    return rest.reduce<T | undefined>((found, name) => found && named(name, found.children), start);
  }
  return scope && resolve(reference, scope.parent, roots);
}
