type Schema = Record<string, unknown>;

/**
 * The JSON Schema with its references written out, as far as they do not lead into themselves. The editor's completion
 * does not look through a reference inside `oneOf`, and its hover overlooks a description beside one.
 */
export function withoutReferences(schema: Schema): Schema {
  const definitions = isSchema(schema.$defs) ? schema.$defs : {};

  const expand = (value: unknown, inside: string[]): unknown => {
    if (Array.isArray(value)) return value.map((item) => expand(item, inside));
    if (!isSchema(value)) return value;
    const { $ref, ...rest } = value;
    const name = typeof $ref === 'string' ? $ref.replace('#/$defs/', '') : undefined;
    if (name === undefined) return mapValues(value, (part) => expand(part, inside));
    if (inside.includes(name)) return { $ref };
    return { ...(expand(definitions[name], [...inside, name]) as Schema), ...rest };
  };

  const { $defs: _, ...root } = schema;
  return { ...(expand(root, []) as Schema), $defs: definitions };
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (record: Schema, change: (value: unknown) => unknown): Schema =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
