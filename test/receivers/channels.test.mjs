/** Channels and sheets, as a page of another site speaks with them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as chat from './chat.mjs';
import * as google from './google.mjs';
import { ID, lead, refused, send, sent, unreachable } from './send.mjs';

describe('Slack', () => {
  it('gets one message, in which nobody is mentioned', async () => {
    const values = { name: '<!channel> & co' };
    const { receipts, kept, requests } = await send(chat.slack, [
      { recipe: 'slack', values },
      { recipe: 'slack', encoding: 'text' },
      { recipe: 'none', encoding: 'urlencoded' },
    ]);
    assert.deepEqual(receipts, [sent('confirmed'), sent('confirmed'), refused(400)]);
    assert.match(kept[0].text, /^name: &lt;!channel&gt; &amp; co$/m);
    assert.ok(requests.every((request) => request.startsWith('POST')));
  });
});

describe('Discord', () => {
  it('gets one message, and is asked whether it saved it', async () => {
    const values = { name: '@everyone **free** [click](https://evil.example)', message: '🦊'.repeat(3000) };
    const { receipts, kept, requests } = await send(chat.discord, [
      { recipe: 'discord', path: '/api/webhooks/1/x', values },
    ]);
    assert.deepEqual(receipts, [sent('confirmed')]);
    assert.equal(requests.at(-1), 'POST /api/webhooks/1/x?wait=true');
    assert.deepEqual(kept[0].allowed_mentions, { parse: [] });
    assert.match(kept[0].content, /^name\\: \\@everyone \\\*\\\*free\\\*\\\* \\\[click\\\]\\\(https\\:/m);
  });

  it('takes the message as part of a form too', async () => {
    const { receipts, kept } = await send(chat.discord, [{ recipe: 'discord', encoding: 'multipart' }]);
    assert.deepEqual(receipts, [sent('confirmed')]);
    assert.match(kept[0].content, /Ada/);
  });
});

describe('Google Apps Script', () => {
  const recipe = 'google-apps-script';

  it('gets the envelope without a preflight, and no formula', async () => {
    const values = { name: '=1+1', email: 'ada@example.com', phone: '+39 06 1234' };
    const { receipts, kept, requests } = await send(google.appsScript, [
      { recipe, path: '/exec', values },
      { recipe, path: '/exec', values: { name: 'throw' } },
    ]);
    assert.deepEqual(receipts, [sent('accepted'), unreachable]);
    assert.deepEqual(kept, [{ id: ID, values: { ...values, name: "'=1+1" } }]);
    assert.ok(requests.every((request) => !request.startsWith('OPTIONS')));
  });

  it('that looks at the answers is believed', async () => {
    const answer = { accepted: { at: '/ok' }, confirmation: 'confirmed' };
    const { receipts } = await send(google.appsScript, [
      { recipe, path: '/exec?strict', answer },
      { recipe, path: '/exec?strict', answer, values: { email: 'no' } },
    ]);
    assert.deepEqual(receipts, [sent('confirmed'), refused(200, [{ pointer: '/email', message: 'No address.' }])]);
  });
});

describe('Google Forms', () => {
  it('gets its entries, unread, and no formula', async () => {
    const mapping = { 'entry.1': 'name', 'entry.2': 'interests' };
    const path = '/forms/d/e/1/formResponse';
    const values = { ...lead, name: '=1+1' };
    const { receipts, kept } = await send(google.googleForms, [{ recipe: 'google-forms', path, mapping, values }]);
    assert.deepEqual(receipts, [sent('opaque')]);
    assert.deepEqual(kept[0].entries, [
      ['entry.1', "'=1+1"],
      ['entry.2', 'a'],
      ['entry.2', 'b'],
    ]);
  });
});
