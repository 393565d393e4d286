import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const definitions = new URL('../definitions/', import.meta.url);

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The page of one form of the gallery as a visitor meets it: what a site owner pastes, and nothing else.
 *
 * @param {string} name of a file in `demo/definitions`, without `.json`
 * @param {string} action where it posts
 * @returns {string | undefined} `undefined` when there is no such form
 */
export function formPage(name, action) {
  const file = new URL(`${name}.json`, definitions);
  if (!/^[a-z\d-]+$/.test(name) || !existsSync(fileURLToPath(file))) return undefined;
  const text = readFileSync(file, 'utf8');
  const { title = name } = JSON.parse(text);
  const heading = typeof title === 'string' ? title : String(Object.values(title)[0]);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(heading)}</title>
    <link rel="stylesheet" href="/gallery/form.css" />
    <script type="module" src="/dist/lead-form.js"></script>
  </head>
  <body>
    <main>
      <lead-form action="${escape(action)}">
        <script type="application/json">
${JSON.stringify(JSON.parse(text)).replaceAll('<', '\\u003c')}
        </script>
      </lead-form>
    </main>
    <footer><a href="/gallery/">All forms</a> <a href="/?sample=${name}">Its definition</a> <a href="/inbox/">Inbox</a></footer>
  </body>
</html>
`;
}

/**
 * The strictest policy under which a form still reaches its receiver.
 *
 * @param {string} receiver its origin
 */
export const formPolicy = (receiver) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${receiver}`,
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lead-form',
  ].join('; ');
