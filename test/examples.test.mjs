import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

test('every sample definition is tested in the browser', () => {
  const tested = readFileSync(new URL('examples.test.ts', import.meta.url), 'utf8');
  const names = readdirSync(new URL('../demo/definitions', import.meta.url)).map((file) => file.replace('.json', ''));
  assert.deepEqual(
    names.filter((name) => !tested.includes(`'${name}'`)),
    [],
    'Add these to the list in test/examples.test.ts.',
  );
});
