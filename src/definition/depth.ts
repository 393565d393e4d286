/** A form needs a dozen levels; far deeper ones would exhaust the stack of everything that walks a definition. */
const DEEPEST = 100;

/** Whether a JSON value nests deeper than any form does. Asked first, so that nobody after it needs to count. */
export const isTooDeep = (value: unknown, room = DEEPEST): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (room === 0 || Object.values(value).some((part) => isTooDeep(part, room - 1)));
