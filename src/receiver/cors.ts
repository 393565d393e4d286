/** Which pages may post here: Cross-Origin Resource Sharing as the Fetch standard has it. */

export interface Cors {
  /** Whether the request may be looked at: it comes from a page that is allowed, or from no page at all. */
  allows(request: Request): boolean;
  /** What lets the page read the answer. */
  headers(request: Request): Record<string, string>;
  /** Answers the question that browsers ask before a JSON request. */
  preflight(): Record<string, string>;
}

/** Two hours: the longest that Chrome believes a preflight. */
const PREFLIGHT_SECONDS = 7200;

/**
 * @param origins those whose pages may post here, or `'*'` for every page. The receiver's own origin always may.
 * @throws TypeError when something else than an origin stands there.
 */
export function createCors(origins: '*' | readonly string[]): Cors {
  if (origins !== '*') origins.forEach(expectOrigin);
  const allows = (request: Request): boolean => {
    const origin = request.headers.get('Origin');
    return origin === null || origins === '*' || origins.includes(origin) || origin === new URL(request.url).origin;
  };
  return {
    allows,
    headers(request) {
      if (origins === '*') return { 'Access-Control-Allow-Origin': '*', ...exposed };
      const origin = request.headers.get('Origin');
      if (origin === null || !allows(request)) return { Vary: 'Origin' };
      return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, ...exposed };
    },
    preflight: () => ({
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, Accept',
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
    }),
  };
}

const exposed = { 'Access-Control-Expose-Headers': 'Retry-After' };

function expectOrigin(text: string): void {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new TypeError(`"${text}" in "origins" is no origin: write it like https://www.example.com, without a path`);
}
