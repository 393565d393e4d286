/** Services that keep the answers of forms, as a page of another site speaks with them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as backends from './backends.mjs';
import { ID, lead, refused, send, sent } from './send.mjs';

describe('Formspree', () => {
  const recipe = 'formspree';

  it('gets the answers and files, and names the field that it refuses', async () => {
    const cv = { name: 'cv.txt', size: 2, mediaType: 'text/plain', part: 'cv' };
    const { receipts, kept, requests } = await send(backends.formspree, [
      { recipe, path: '/f/1', values: { ...lead, cv }, files: { cv: 'hi' } },
      { recipe, path: '/f/1', values: { email: 'no' } },
      { recipe, path: '/f/unknown' },
    ]);
    assert.deepEqual(receipts, [
      sent('confirmed'),
      refused(422, [{ pointer: '/email', message: 'should be an email' }]),
      refused(404, [{ pointer: '', message: 'Form not found' }]),
    ]);
    assert.deepEqual(kept, [
      {
        lead_id: ID,
        lead_page: 'https://example.com/contact',
        name: 'Ada',
        email: 'ada@example.com',
        interests: 'a, b',
        cv: { name: 'cv.txt', type: 'text/plain', content: 'hi' },
      },
    ]);
    assert.ok(requests.every((request) => request.startsWith('POST')));
  });
});

describe('Basin', () => {
  it('gets the answers and says what is wrong', async () => {
    const { receipts, kept } = await send(backends.basin, [
      { recipe: 'basin' },
      { recipe: 'basin', values: { name: 'spam' } },
    ]);
    assert.deepEqual(receipts, [sent('confirmed'), refused(422, [{ pointer: '', message: 'This looks like spam.' }])]);
    assert.equal(kept[0].interests, 'a, b');
  });
});

describe('Getform', () => {
  it('gets the answers', async () => {
    const { receipts, kept } = await send(backends.getform, [{ recipe: 'getform' }]);
    assert.deepEqual(receipts, [sent('accepted')]);
    assert.equal(kept[0].lead_id, ID);
  });
});

describe('Web3Forms', () => {
  it('gets the answers with the key of its address', async () => {
    const recipe = 'web3forms';
    const { receipts, kept } = await send(backends.web3forms, [
      { recipe, path: '/submit?access_key=public-key' },
      { recipe, path: '/submit', mapping: { access_key: { value: 'public-key' }, '*': '/values' } },
      { recipe, path: '/submit' },
    ]);
    assert.deepEqual(receipts, [sent('confirmed'), sent('confirmed'), refused(400)]);
    assert.deepEqual(kept, [{ lead_id: ID, lead_page: 'https://example.com/contact', ...lead }, lead]);
  });
});

describe('Netlify', () => {
  it('gets the form of its own site', async () => {
    const attempts = [{ recipe: 'netlify' }, { recipe: 'netlify', changes: { form: { id: 'unknown' } } }];
    const { receipts, kept } = await send(backends.netlify, attempts, { fromSameSite: true });
    assert.deepEqual(receipts, [sent('accepted'), refused(404)]);
    assert.deepEqual(kept, [
      [
        ['form-name', 'contact'],
        ['name', 'Ada'],
        ['email', 'ada@example.com'],
        ['interests', 'a'],
        ['interests', 'b'],
      ],
    ]);
  });
});

describe('Supabase', () => {
  it('gets a row once, and does not take another visitor for a repetition', async () => {
    const destination = { recipe: 'supabase', path: '/rest/v1/leads', headers: { apikey: 'publishable' } };
    const { receipts, kept } = await send(backends.supabase, [
      destination,
      destination,
      { ...destination, changes: { id: 'another' } },
      { ...destination, values: { phone: '1' }, changes: { id: 'third' } },
      { ...destination, headers: {} },
    ]);
    assert.deepEqual(receipts, [sent('confirmed'), sent('confirmed'), refused(409), refused(400), refused(401)]);
    assert.deepEqual(kept, [{ row: { submission_id: ID, ...lead }, prefer: 'return=minimal' }]);
  });
});
