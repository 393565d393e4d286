/** Platforms that start a workflow, as a page of another site speaks with them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as automation from './automation.mjs';
import { ID, lead, refused, send, sent, submission, unreachable } from './send.mjs';

describe('Zapier', () => {
  it('gets the flat envelope without a preflight, and has it', async () => {
    const attempts = [{ recipe: 'zapier', path: '/hooks/catch/1/abc/' }];
    const { receipts, kept, requests } = await send(automation.zapier, attempts);
    assert.deepEqual(receipts, [sent('accepted')]);
    assert.deepEqual(requests, ['POST /hooks/catch/1/abc/']);
    assert.deepEqual(kept[0].slice(0, 5), [
      ['name', 'Ada'],
      ['email', 'ada@example.com'],
      ['interests', 'a'],
      ['interests', 'b'],
      ['_lead_format', '1'],
    ]);
    assert.equal(Object.fromEntries(kept[0])._lead_id, ID);
  });

  it('that is over its limit gets it later; JSON does not get through', async () => {
    const { receipts, kept } = await send(automation.zapier, [
      { recipe: 'zapier', path: '/throttled/' },
      { recipe: 'zapier', encoding: 'json' },
    ]);
    assert.deepEqual(receipts, [refused(429, [], false), unreachable]);
    assert.deepEqual(kept, []);
  });
});

describe('Make', () => {
  it('is read where its scenario allows it; elsewhere it looks unreachable', async () => {
    const { receipts, kept } = await send(automation.make, [
      { recipe: 'make', path: '/open/1' },
      { recipe: 'make', path: '/1' },
    ]);
    assert.deepEqual(receipts, [sent('accepted'), unreachable]);
    assert.equal(kept.length, 2);
  });
});

describe('n8n', () => {
  it('gets the envelope as JSON', async () => {
    const { receipts, kept, requests } = await send(automation.n8n, [
      { recipe: 'n8n', path: '/webhook/leads' },
      { recipe: 'n8n', path: '/webhook/leads', answer: { confirmation: 'confirmed' } },
      { recipe: 'n8n', path: '/webhook/closed' },
    ]);
    assert.deepEqual(receipts, [sent('accepted'), sent('confirmed'), unreachable]);
    assert.deepEqual(kept, [submission(lead), submission(lead)]);
    assert.equal(requests[0], 'OPTIONS /webhook/leads');
  });
});

describe('Pipedream', () => {
  it('gets the flat envelope', async () => {
    const { receipts, kept } = await send(automation.pipedream, [
      { recipe: 'pipedream' },
      { recipe: 'pipedream', path: '/gone' },
    ]);
    assert.deepEqual(receipts, [sent('accepted'), refused(404)]);
    assert.equal(Object.fromEntries(kept[0]).email, 'ada@example.com');
  });
});
