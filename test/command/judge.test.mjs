/** What the facts about a destination mean, where no local server can bring them about. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from '../../dist/command/judge.js';
import { remediesOf, verdictOn } from '../../dist/command/verdict.js';

const PAGE = { origin: 'https://my.site', assumed: false };

function examine({ url, request, page = PAGE, ...facts }) {
  const asked = { url, transport: 'fetch', contentType: 'application/json', headers: {}, reading: {}, ...request };
  return judge({ name: 'URL', url, unanswered: [], facts: { page, request: asked, exchanges: [], ...facts } });
}

const linesOf = (findings) => findings.map(({ check, status }) => `${check} ${status}`);

const answered = (method, url, status, headers = {}, origin = PAGE.origin) => ({
  ...{ method, url, origin, time: 10 },
  answer: { status, headers, body: '' },
});

describe('An address', () => {
  const connection = { time: 10 };

  it('on http is kept from a page on https, but on the own machine', () => {
    for (const [url, status] of [
      ['http://hooks.example.com/', 'wrong'],
      ['http://192.168.0.7/', 'wrong'],
      ['http://localhost:4601/', 'ok'],
      ['https://hooks.example.com/', 'ok'],
    ])
      assert.equal(examine({ url, connection })[0].status, status, url);
    const page = { origin: 'http://my.site', assumed: false };
    assert.equal(examine({ url: 'http://hooks.example.com/', connection, page })[0].status, 'ok');
  });

  it('of the own network is not known to be reached by visitors', () => {
    const page = { origin: 'https://www.example.com', assumed: true };
    for (const host of ['localhost', '10.1.2.3', '172.20.0.1', '[::1]', 'printer.local'])
      assert.ok(linesOf(examine({ url: `https://${host}/`, connection, page })).includes('reach unknown'), host);
    for (const host of ['172.32.0.1', 'localhost.example', '100.1.2.3'])
      assert.ok(!linesOf(examine({ url: `https://${host}/`, connection, page })).includes('reach unknown'), host);
  });

  it('for tests of n8n is one to change before the form is published', () => {
    const findings = examine({ url: 'https://n8n.example/webhook-test/leads', connection });
    assert.match(remediesOf(findings)[0].text, /Production URL/);
  });

  it('with a secret, or with a key in a header, is a warning', () => {
    for (const part of [
      { url: 'https://a.example/?token=1' },
      { url: 'https://a.example/', request: { headers: { apikey: 'x' } } },
    ])
      assert.ok(linesOf(examine({ connection, ...part })).includes('secret warning'));
  });
});

describe('A redirect', () => {
  const url = 'https://hooks.example.com/leads';
  const open = { 'access-control-allow-origin': '*' };

  it('from https to http is the end for a page on https', () => {
    const target = 'http://hooks.example.com/thanks';
    const exchanges = [answered('POST', url, 302, { ...open, location: target }), answered('GET', target, 200, open)];
    const findings = examine({ url, request: { contentType: 'text/plain' }, exchanges });
    assert.ok(linesOf(findings).includes('redirect wrong'));
    assert.equal(verdictOn([findings]).ok, false);
  });

  it('of Google Apps Script is how it answers', () => {
    const script = 'https://script.google.com/macros/s/1/exec';
    const target = 'https://script.googleusercontent.com/echo';
    const exchanges = [
      answered('POST', script, 302, { ...open, location: target }),
      answered('GET', target, 200, open, 'null'),
    ];
    const request = { contentType: 'text/plain', recipe: 'google-apps-script', reading: { confirmation: 'accepted' } };
    const findings = examine({ url: script, request, exchanges });
    assert.equal(verdictOn([findings]).text, 'Leads arrive.');
  });
});

describe('A known service', () => {
  it('is told about by its own settings, and not by those of a web server', () => {
    const url = 'https://hooks.zapier.com/hooks/catch/1/2/';
    const request = { recipe: 'zapier', headers: { 'x-campaign': '1' } };
    const findings = examine({ url, request, exchanges: [answered('OPTIONS', url, 403)] });
    assert.deepEqual(
      remediesOf(findings).map(({ where }) => where),
      ['Zapier'],
    );
  });
});

describe('An answer that was slow', () => {
  it('is a warning from five seconds on', () => {
    const url = 'https://hooks.example.com/leads';
    const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type' };
    for (const [time, status] of [
      [4999, 'ok'],
      [5000, 'warning'],
    ]) {
      const findings = examine({ url, exchanges: [{ ...answered('OPTIONS', url, 204, open), time }] });
      assert.equal(findings.find(({ check }) => check === 'connection').status, status);
    }
  });
});
