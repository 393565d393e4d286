/** How the body of a request is written; see `encode`. */
export type Encoding = 'json' | 'text' | 'urlencoded' | 'multipart';

/** A receiver as the author of a definition writes it. */
export interface Destination {
  /** Absolute, or relative to the page. Only `http:` and `https:`. */
  url: string;
  /** Default: what the receiver is known to read, else `json`. */
  encoding?: Encoding | undefined;
}

/** A receiver that can be sent to. */
export interface ResolvedDestination {
  /** Absolute. */
  url: string;
  /** `slack` is chosen by URL only: one readable message in place of the envelope. */
  encoding: Encoding | 'slack';
  /** What a 2xx answer means: `accepted` when the receiver answers before it has looked at the data. */
  confirmation: 'confirmed' | 'accepted';
}

/**
 * Receivers that refuse the CORS preflight which `application/json` causes, each with an encoding that needs none.
 * Custom domains cannot be recognised: their authors write the encoding.
 */
const receivers: [
  address: RegExp,
  encoding: ResolvedDestination['encoding'],
  confirmation?: ResolvedDestination['confirmation'],
][] = [
  [/^https:\/\/hooks\.zapier\.com\//, 'urlencoded', 'accepted'],
  [/^https:\/\/hooks\.slack\.com\/services\//, 'slack'],
  // A script cannot choose its HTTP status: 200 says only that it ran.
  [/^https:\/\/script\.google\.com\/macros\//, 'text', 'accepted'],
  [/^https:\/\/\w+\.m\.pipedream\.net\//, 'urlencoded'],
];

/** Without user name and password, which fetch refuses. */
const sendable = /^https?:\/\/[^/@]+\//;

/**
 * Turns what an author wrote into an address and an encoding, or into a `fault` that says what to write instead. An
 * encoding in the definition wins over the one that the receiver is known to read.
 *
 * @param baseUrl What relative addresses are resolved against, such as `document.baseURI`.
 */
export function resolveDestination(
  { url, encoding }: Destination,
  baseUrl: string,
): ResolvedDestination | { fault: string } {
  const address = resolveAddress(url, baseUrl);
  if (!sendable.test(address))
    return { fault: `"${url}" is not an http: or https: URL without user name and password` };
  const [, known = 'json', confirmation = 'confirmed'] = receivers.find(([pattern]) => pattern.test(address)) ?? [];
  return { url: address, encoding: encoding ?? known, confirmation };
}

function resolveAddress(url: string, baseUrl: string): string {
  try {
    // An empty address would resolve to the page itself.
    return url.trim() && new URL(url, baseUrl).href;
  } catch {
    return '';
  }
}
