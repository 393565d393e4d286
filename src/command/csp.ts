/** `lead-form csp`: what a Content Security Policy has to allow for a form. */
import type { Definition } from '../core.ts';
import type { PreparedDestination } from '../delivery/destination.ts';
import { prepareDestination } from '../delivery/destination.ts';
import { destinationsOf } from './inspect.ts';
import { CommandError } from './read-definition.ts';

export interface PolicyOptions {
  /** Takes the place of the first destination's address, as the attribute does. */
  readonly action?: string;
  /** Address of `lead-form.js`. Default: the host of the page. */
  readonly script?: string;
  /** Address of the definition, when the page loads it with `src`. */
  readonly src?: string;
  /** How the page writes the nonce. */
  readonly nonce?: string;
  /** The form is part of the host's own bundle. */
  readonly bundled?: boolean;
}

type Directive = readonly [name: string, ...sources: readonly string[]];

/** Stands for the host of the page, whose addresses become `'self'`. */
const PAGE = 'https://page.invalid';

/**
 * The directives that a page with this form needs, as README.md describes them.
 *
 * @throws CommandError when an address in the definition cannot be sent to.
 */
export async function policyFor(definition: Definition, options: PolicyOptions): Promise<readonly Directive[]> {
  const { action, script = '/', src, nonce, bundled = false } = options;
  const connect = src === undefined ? [] : [sourceOf(src)];
  for (const { name, destination } of destinationsOf(definition, action)) {
    const prepared = await prepareDestination(destination, `${PAGE}/`);
    if ('fault' in prepared) throw new CommandError(`${name}: ${prepared.fault}`, 1);
    connect.push(...sourcesOf(prepared));
  }
  if (connect.length === 0)
    throw new CommandError('The definition names no destination: --action says which it is.', 2);
  return [
    // What a script with a nonce loads is allowed with it.
    ['script-src', ...(nonce === undefined ? [sourceOf(script)] : [`'nonce-${nonce}'`, "'strict-dynamic'"])],
    ['connect-src', ...new Set(connect)],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', bundled ? 'lit-html' : 'lead-form'],
  ];
}

/** A redirect that the policy does not allow fails for the page, although the lead has arrived. */
function sourcesOf({ url }: PreparedDestination): readonly string[] {
  const { origin } = new URL(url);
  const answersFrom = origin === 'https://script.google.com' ? 'https://script.googleusercontent.com' : undefined;
  return [url, answersFrom].flatMap((address) => (address === undefined ? [] : sourceOf(address)));
}

function sourceOf(address: string): string {
  if (!URL.canParse(address, PAGE)) throw new CommandError(`"${address}" is not an address.`, 2);
  const { origin } = new URL(address, PAGE);
  return origin === PAGE ? "'self'" : origin;
}

/** One directive per line, as it stands in a header. */
export const headerText = (policy: readonly Directive[]): string =>
  policy.map((directive) => directive.join(' ')).join(';\n');

/** For pages whose headers cannot be changed. It has to stand before the script. */
export const metaTag = (policy: readonly Directive[]): string =>
  `<meta\n  http-equiv="Content-Security-Policy"\n  content="${policy
    .map((directive) => directive.join(' '))
    .join('; ')
    .replaceAll('"', '&quot;')}"\n/>`;
