/**
 * What few forms use is loaded only for a form that uses it: field types, rules and more, each in a module of its own
 * that registers it. The text of the definition tells which ones a form needs.
 */

interface Extension {
  /** Registers what the extension brings. A second time changes nothing. */
  readonly install: () => void;
}

/**
 * The sign of each extension in the text of a definition, and how to load it. In JSON text a quote inside a string is
 * escaped, so that `"steps":` is always a key. What is loaded in vain does no harm.
 */
const extensions: {
  readonly [name: string]: readonly [sign: RegExp, load: () => Promise<Extension>];
} = {
  rules: [
    // Keys; days that move with the calendar; what an address is made of; quoted answers; an option with `showIf`.
    /"(?:requiredIf|readOnlyIf|rules|pattern|equalTo|step|unique|exclusive|minItems|maxItems|compute)":|"(?:min|max|default)":"(?:today"|[-+]\d+[dwmy]")|"type":"address"|\{\{|"options":\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*?"showIf":/,
    () => import('./rules.ts'),
  ],
  steps: [/"steps":|"layout":"conversational"/, () => import('./steps.ts')],
  repeat: [/"type":"repeat"/, () => import('./repeat.ts')],
  scales: [/"type":"(?:range|rating|nps)"/, () => import('./scales.ts')],
  more: [
    /"type":"(?:number|date|time|datetime|url|group|address|name|hidden|heading|paragraph)"|"maxLength":/,
    () => import('./more.ts'),
  ],
  places: [/"type":"(?:country|name|address)"/, () => import('./places.ts')],
  lists: [/"type":"(?:multiselect|ranking)"/, () => import('./lists.ts')],
  matrix: [/"type":"matrix"/, () => import('./matrix.ts')],
  signature: [/"type":"signature"/, () => import('./signature.ts')],
  values: [/"(?:prefill|draft|from|answers)":/, () => import('./values.ts')],
  validators: [/"validators":true/, () => import('./validators.ts')],
};

/** The names of the extensions that a definition uses, from its text. */
export const extensionsIn = (json: string): readonly string[] =>
  Object.entries(extensions).flatMap(([name, [sign]]) => (sign.test(json) ? name : []));

/**
 * Loads what a definition uses, and installs it.
 *
 * @param json the definition as `JSON.stringify` writes it, without spaces.
 * @returns nothing when it uses nothing. Else a promise, which rejects with what could not be loaded: the rest is
 * installed by then, and another call tries again.
 */
export function loadExtensions(json: string): Promise<void> | undefined {
  const loads = Object.values(extensions).flatMap(([sign, load]) => (sign.test(json) ? load() : []));
  return loads.length > 0 ? Promise.allSettled(loads).then(installAll) : undefined;
}

function installAll(results: readonly PromiseSettledResult<Extension>[]): void {
  for (const result of results) if (result.status === 'fulfilled') result.value.install();
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
