import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readmeWithApi } from '../support/readme-api.mjs';

it('README.md has the API as the docstrings of the element tell it (else: npm run build && npm run docs)', async () => {
  const { readme, expected } = await readmeWithApi();
  assert.equal(readme, expected);
});
