/** Where a definition comes from: the child `<script type="application/json">`, or the address in `src`. */

/** What was found. `incomplete`: the page is still being parsed, more may come. */
export type Found = { readonly json: unknown } | 'nothing' | 'incomplete';

/** Reads the child script. Truncated JSON never parses, so text that parses is complete, even on a page still arriving. */
export function readChild(element: HTMLElement): Found {
  const script = element.querySelector(':scope > script[type="application/json"]');
  const arriving = element.ownerDocument.readyState === 'loading';
  if (!script) return arriving ? 'incomplete' : 'nothing';
  const text = script.textContent;
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Left as text: whoever checks it names the line and column.
    return arriving || !text.trim() ? 'incomplete' : { json: text };
  }
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
