import type { AnswerReading } from './answer.ts';
import type { Encoder, Encoding } from './encode.ts';
import type { Mapping } from './mapping.ts';

/** `form-post`: the request that a plain HTML form would make; its answer cannot be read. */
export type TransportKind = 'fetch' | 'form-post';

/** A receiver as the author of a definition writes it. */
export interface Destination {
  /** Absolute, or relative to the page. Only `http:` and `https:`. */
  readonly url: string;
  /** Name of a recipe; `none` for none. Default: the one that is recognised from the URL. */
  readonly recipe?: string | undefined;
  /** Default: the recipe's, else `json`. */
  readonly encoding?: Encoding | undefined;
  /** Default: the recipe's, else `fetch`. */
  readonly transport?: TransportKind | undefined;
  /** The receiver's names and where each gets its value. Default: the recipe's, else the whole envelope is sent. */
  readonly mapping?: Mapping | undefined;
  /** Further request headers. Each costs a CORS preflight. */
  readonly headers?: { readonly [name: string]: string } | undefined;
  /** How the answer is read; wins over the recipe's, key by key. */
  readonly answer?: AnswerReading | undefined;
}

/** A receiver that can be sent to. All but `write` is plain data. */
export interface PreparedDestination {
  /** Absolute. */
  url: string;
  transport: TransportKind;
  headers: Record<string, string>;
  reading: AnswerReading;
  /** For the console of the owner: what is wrong or dangerous about this destination. */
  warning?: string;
  /** Writes the body of a request: the same submission always gives the same bytes. */
  write: Encoder;
}

/** Without user name and password, which fetch refuses. */
const sendable = /^https?:\/\/[^/@]+\//;

/** Something in every address that a recipe knows. What is loaded in vain does no harm. */
export const knownSign =
  /zapier|make\.com|n8n|pipedream|hsforms|salesforce|list-manage|formId=|LeadCapture|\/website\/|slack|discord|google|supabase|formspree|basin|getform|web3forms/;

/**
 * Makes what an author wrote ready to be sent to, or tells by a `fault` what to write instead. What the definition says wins
 * over the recipe, key by key; what it says wrongly is left out, because it must not cost a lead.
 *
 * A receiver that takes the envelope as JSON needs nothing more. For all others a chunk is asked for, and one for the recipe:
 * when the form opens, so that they are there when the visitor sends.
 *
 * @param baseUrl What relative addresses are resolved against, such as `document.baseURI`.
 * @param options.files The form asks for files: what writes them is asked for too. Default `false`; files are sent all the
 *   same, if the chunk arrives then.
 * @returns rejects only when a chunk cannot be loaded.
 */
export async function prepareDestination(
  destination: Destination,
  baseUrl: string,
  { files = false }: { readonly files?: boolean } = {},
): Promise<PreparedDestination | { fault: string }> {
  const { url, recipe, encoding, transport, mapping, headers, answer } = destination;
  const address = resolveAddress(url, baseUrl);
  if (!sendable.test(address))
    return { fault: `"${url}" is not an http: or https: URL without user name and password` };
  const isPlain = !(recipe ?? encoding ?? transport ?? mapping ?? headers ?? answer) && !knownSign.test(address);
  if (isPlain && !files) return { url: address, transport: 'fetch', headers: {}, reading: {}, write: writeEnvelope };
  const { prepareFurther } = await import('./destination-further.ts');
  return prepareFurther({ ...destination, url: address }, baseUrl);
}

/** The envelope as JSON, with the bytes of files in it. */
export const writeEnvelope: Encoder = async (submission, files) =>
  files.size > 0
    ? (await import('./destination-further.ts')).encodeJson(submission, files)
    : { body: [JSON.stringify(submission)], contentType: 'application/json' };

function resolveAddress(url: string, baseUrl: string): string {
  try {
    // An empty address would resolve to the page itself.
    return url.trim() && new URL(url, baseUrl).href;
  } catch {
    return '';
  }
}
