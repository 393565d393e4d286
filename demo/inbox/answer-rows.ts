/** Answers as rows of path and text: `company / name`, `Ada`. Groups and lists of groups are flattened. */
export function answerRows(values: unknown, path: string[] = []): [name: string, answer: string][] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const name = [...path, key];
    const nested = Array.isArray(value)
      ? value.some((item) => typeof item === 'object')
      : typeof value === 'object' && value !== null;
    return nested ? answerRows(value, name) : [[name.join(' / '), answerText(value)]];
  });
}

function answerText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
