/** README.md, and the examples in it by their names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** What stands in the fence after `<!-- test: name -->`. */
export function example(name) {
  const [, text] = readme.split(`<!-- test: ${name} -->`)[1]?.match(/^\s*```\w*\n(.*?)\n```/s) ?? [];
  assert.ok(text, `README.md has no example "${name}"`);
  return text;
}

/** All fences of a language. */
export const fences = (language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)\n\`\`\``, 'gms'))].map(([, text]) => text);
