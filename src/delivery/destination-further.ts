/** What a receiver needs that does not simply take the envelope as JSON. */
import type { Destination, PreparedDestination, TransportKind } from './destination.ts';
import { encoderOf } from './encode-further.ts';
import type { Mapping } from './mapping.ts';
import { namesOf } from './mapping.ts';
import type { Recipe } from './recipe.ts';
import { findRecipe } from './recipes/index.ts';

export { encodeJson } from './encode.ts';

/**
 * See `prepareDestination`.
 *
 * @param destination Its address is absolute.
 */
export async function prepareFurther(destination: Destination, baseUrl: string): Promise<PreparedDestination> {
  const { url, mapping, headers, answer } = destination;
  const { recipe, warning } = await loadRecipe(destination);
  const transport = chooseTransport(destination, recipe, baseUrl);
  const encoding =
    oneOf(['json', 'text', 'urlencoded', 'multipart'], destination.encoding) ?? recipe.encoding ?? 'json';
  const said = isObject(mapping) ? mapping : recipe.mapping;
  // Last, so that they are added to what the mapping nests; what it says itself wins.
  const sent = said && { ...said, ...constants(url, recipe.fromAddress), ...said };
  const wording = {
    ...recipe,
    // A page cannot make a form send JSON.
    encoding: transport === 'form-post' && encoding === 'json' ? 'urlencoded' : encoding,
    mapping: sent,
  };
  return {
    url: withQuery(url, recipe.query),
    transport,
    headers: transport === 'fetch' ? readHeaders({ ...recipe.headers, ...(isObject(headers) && headers) }) : {},
    reading: { ...(sent && { names: namesOf(sent) }), ...recipe.reading, ...(isObject(answer) && answer) },
    ...(warning && { warning }),
    write: encoderOf(wording),
  };
}

/** A page can always read the answers of its own site. */
function chooseTransport({ transport, url }: Destination, recipe: Recipe, baseUrl: string): TransportKind {
  const isOwnSite = new URL(url).origin === new URL(baseUrl).origin;
  return oneOf(['fetch', 'form-post'], transport) ?? (isOwnSite ? 'fetch' : (recipe.transport ?? 'fetch'));
}

/** What the vendor writes into the address and wants in the body. */
const constants = (address: string, names: Recipe['fromAddress'] = {}): Mapping =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, parameter]) => {
      const value = new URL(address).searchParams.get(parameter);
      return value === null ? [] : [[name, { value }]];
    }),
  );

async function loadRecipe({ recipe: name, url }: Destination): Promise<{ recipe: Recipe; warning: string }> {
  const found = findRecipe(name, url);
  const { recipe = {} } = (await found.load?.()) ?? {};
  const unknown = name && name !== 'none' && name !== found.name ? `There is no recipe "${name}". ` : '';
  return { recipe, warning: (unknown + (recipe.exposes ?? '')).trim() };
}

const oneOf = <T extends string>(allowed: readonly T[], value: T | undefined): T | undefined =>
  allowed.find((item) => item === value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function withQuery(address: string, query: Recipe['query'] = {}): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) {
    if (value === null) url.searchParams.delete(name);
    else if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}

/** Only what `fetch` takes: it would throw otherwise. */
function readHeaders(headers: object): Record<string, string> {
  const usable = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    try {
      usable.set(name, String(value));
    } catch {
      // No name of a header, or nothing that may stand in one: the others are sent.
    }
  }
  // The encoding says what the body is.
  usable.delete('Content-Type');
  return Object.fromEntries(usable);
}
