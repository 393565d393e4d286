import { Hono } from 'hono';

/** Milliseconds for one request: as long as a form waits. */
const PATIENCE = 30_000;

/**
 * Asks the receivers of a definition what a browser would ask them, because a page sees nothing of a preflight. What the
 * answers mean is judged in the page. Only JSON is taken, so that no page of another origin can make this server ask around.
 *
 * @param {() => Promise<Pick<typeof import('../../src/command/inspect.ts') & typeof import('../../src/core.ts'),
 *   'inspect' | 'destinationsOf' | 'parseDefinition'>>} [load]
 */
export function createDestinationCheck(load = loadBuilt) {
  return new Hono().post('/api/destination-check', async (context) => {
    if (!context.req.header('Content-Type')?.startsWith('application/json')) return context.body(null, 415);
    const { inspect, destinationsOf, parseDefinition } = await load();
    try {
      const { definition: text, action, origin, send } = await context.req.json();
      const definition = parseDefinition(text);
      const page = { origin: readOrigin(origin), assumed: false };
      const named = destinationsOf(definition, action || undefined);
      if (named.length === 0) throw new TypeError('The definition names no destination: fill in the action.');
      const options = { page, timeout: PATIENCE, send: send === true, definition };
      return context.json(await Promise.all(named.map((destination) => inspect(destination, options))));
    } catch (error) {
      return context.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  });
}

/** @param {unknown} text */
function readOrigin(text) {
  const { protocol, origin } = URL.canParse(String(text)) ? new URL(String(text)) : { protocol: '', origin: '' };
  if (!/^https?:$/.test(protocol)) throw new TypeError('Write the address of the page as https://my.site.');
  return origin;
}

/** The library is built only when the demo starts. */
async function loadBuilt() {
  const [core, command] = await Promise.all(
    ['core', 'command/inspect'].map((name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href)),
  );
  return { ...core, ...command };
}
