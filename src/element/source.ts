/** Where a definition comes from: the child `<script type="application/json">`, or the address in `src`. */

/**
 * The text of the child script, as soon as it has arrived: on a page that is still being parsed more may come, but
 * truncated JSON never parses, so text that parses is complete.
 */
export function readChild(element: HTMLElement): string | undefined {
  const text = element.querySelector(':scope > script[type="application/json"]')?.textContent ?? '';
  const arriving = element.ownerDocument.readyState === 'loading' && parseText(text) === text;
  return arriving || !text.trim() ? undefined : text;
}

/** Text becomes the value it stands for; text that is not JSON stays text, for the checker to name the place. */
export function parseText(json: unknown): unknown {
  if (typeof json !== 'string') return json;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/**
 * Loads a definition.
 *
 * @throws {Error} with a sentence for the developer when the address cannot be read, does not answer within 20 seconds,
 * or answers with an error.
 */
export async function fetchDefinition(source: string, base: string): Promise<string> {
  const address = new URL(source, base);
  if (!/^https?:$/.test(address.protocol)) throw new Error('it is not an http(s) address');
  const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}
