/** Fields that fall into parts, each with its own autofill token: names and addresses. */
import { choice, isObject, isText, list } from './kinds.ts';

type Written = { readonly [key: string]: unknown };

/** The key `parts`: which ones are asked, in their order. */
export const partsOf = <const P extends readonly string[]>(...parts: P) => list(choice(...parts));

/** The parts that an author chose, of those that there are. Default: all. */
export function chosenParts<P extends string>(written: unknown, all: { readonly [part in P]: unknown }): readonly P[] {
  const isPart = (part: unknown): part is P => typeof part === 'string' && Object.hasOwn(all, part);
  const chosen = Array.isArray(written) ? [...new Set<unknown>(written)].filter(isPart) : [];
  return chosen.length > 0 ? chosen : Object.keys(all).filter(isPart);
}

/** `billing`, `shipping` or `section-…` stands before the token of each part; `off` is for all of them. */
function token(own: unknown, part: string): string {
  const [prefix = ''] = /^(section-\S+ )?((shipping|billing)\b)?/.exec(typeof own === 'string' ? own : '') ?? [];
  return own === 'off' ? own : `${prefix} ${part}`.trim().replace('  ', ' ');
}

/** A group with a text field for each part, if `fieldOf` says nothing else. */
export function asGroup<P extends string>(
  written: Written,
  parts: readonly P[],
  fieldOf: (part: P) => Written & { readonly label: string; readonly autocomplete: string },
): Written {
  const { name, label, hint, showIf, width, labels, autocomplete, readOnly, readOnlyIf, messages, rules } = written;
  const fields = parts.map((part, index) => {
    const own = fieldOf(part);
    const given = isObject(labels) ? labels[part] : undefined;
    return {
      type: 'text',
      name: part,
      readOnly,
      readOnlyIf,
      messages,
      // What is wrong with all of it is told once.
      ...(index === 0 && { rules }),
      ...own,
      label: isText(given) ? given : own.label,
      autocomplete: token(autocomplete, own.autocomplete),
    };
  });
  return { type: 'group', name, label, hint, showIf, width, fields };
}
