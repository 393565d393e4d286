/**
 * What few forms use is loaded only for a form that uses it: field types, rules and more, each in a module of its own
 * that registers it. The text of the definition tells which ones a form needs.
 */

interface Extension {
  /** Registers what the extension brings. A second time changes nothing. */
  readonly install: () => void;
}

/** How to load each extension. They are installed in this order. */
const loads: { readonly [name: string]: () => Promise<Extension> } = {
  rules: () => import('./rules.ts'),
  computed: () => import('./computed.ts'),
  steps: () => import('./steps.ts'),
  review: () => import('./review.ts'),
  more: () => import('./more.ts'),
  repeat: () => import('./repeat.ts'),
  places: () => import('./places.ts'),
  scales: () => import('./scales.ts'),
  range: () => import('./range.ts'),
  multiselect: () => import('./multiselect.ts'),
  ranking: () => import('./ranking.ts'),
  matrix: () => import('./matrix.ts'),
  signature: () => import('./signature.ts'),
  file: () => import('./file.ts'),
  prefill: () => import('./prefill.ts'),
  draft: () => import('./draft.ts'),
  answers: () => import('./answers.ts'),
  validators: () => import('./validators.ts'),
};

/**
 * The signs of extensions in the text of a definition, for those that are not just the type or the key of their name. In
 * JSON text a quote inside a string is escaped, so that `"steps":` is always a key. What is loaded in vain does no harm.
 */
const signs: { readonly [name: string]: RegExp } = {
  // Keys; days that move with the calendar; what an address is made of; quoted answers; an option with `showIf`.
  rules:
    /"(?:requiredIf|readOnlyIf|rules|pattern|equalTo|step|unique|exclusive|minItems|maxItems)":|"(?:min|max|default)":"(?:today"|[-+]\d+[dwmy]")|"type":"address"|\{\{|"options":\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*?"showIf":/,
  steps: /"steps":|"layout":"conversational"/,
  more: /"type":"(?:number|date|time|datetime|url|name|group|address|hidden|heading|paragraph)"|"maxLength":/,
  places: /"type":"(?:country|address)"/,
  scales: /"type":"(?:rating|nps)"/,
  // A mapping has `"from"` too, with a name behind it.
  prefill: /"prefill":|"from":\{/,
};

// No regular expression where none is needed: to compile one for each costs more than all the rest here.
const isUsed = (name: string, json: string): boolean =>
  signs[name]?.test(json) ?? [`"type":"${name}"`, `"${name}":`].some((sign) => json.includes(sign));

/** The names of the extensions that a definition uses, from its text. */
export const extensionsIn = (json: string): readonly string[] =>
  Object.keys(loads).filter((name) => isUsed(name, json));

/**
 * Loads what a definition uses, and installs it.
 *
 * @param json the definition as `JSON.stringify` writes it, without spaces.
 * @returns nothing when it uses nothing. Else a promise, which rejects with what could not be loaded: the rest is
 * installed by then, and another call tries again.
 */
export function loadExtensions(json: string): Promise<void> | undefined {
  const arriving = extensionsIn(json).flatMap((name) => loads[name]?.() ?? []);
  return arriving.length > 0 ? Promise.allSettled(arriving).then(installAll) : undefined;
}

function installAll(results: readonly PromiseSettledResult<Extension>[]): void {
  for (const result of results) if (result.status === 'fulfilled') result.value.install();
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
