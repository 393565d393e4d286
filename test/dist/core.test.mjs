/** `lead-form/core` as a server uses it: in Node, from the built files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDefinition, validateValues } from 'lead-form/core';

const contact = parseDefinition({
  id: 'contact',
  fields: [{ type: 'email', name: 'email', label: 'E-mail', required: true }],
});

describe('lead-form/core in Node', () => {
  it('accepts answers that the form accepts, trimmed', () => {
    const verdict = validateValues(contact, { email: ' ada@example.com ' });
    assert.deepEqual(verdict, { ok: true, values: { email: 'ada@example.com' } });
  });

  it('names the place of an answer that is missing', () => {
    const verdict = validateValues(contact, {});
    assert.equal(verdict.ok, false);
    assert.equal(verdict.problems[0].pointer, '/email');
  });

  it('refuses a definition, and says where it is wrong', () => {
    assert.throws(() => parseDefinition({ fields: [{ type: 'emial', name: 'email', label: 'E-mail' }] }), {
      name: 'DefinitionError',
      message: /emial/,
    });
  });

  it('leaves the configuration of a Zod that the server uses itself as it was', () => {
    assert.deepEqual(Object.keys(globalThis.__zod_globalConfig ?? {}), []);
  });
});
