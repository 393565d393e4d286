/** What `lead-form doctor` says about receivers that behave and misbehave as real ones do. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { diagnose, OPEN, run, startReceiver } from './run-command.mjs';

const PAGE = ['--origin', 'https://my.site'];

/** Answers the preflight and the POST. */
const receiver =
  ({ preflight = [204, OPEN], post = [201, OPEN, '{}'] } = {}) =>
  ({ method }, response) => {
    const [status, headers, body = ''] = method === 'OPTIONS' ? preflight : post;
    response.writeHead(status, headers).end(body);
  };

describe('A receiver that takes every page', () => {
  it('is asked by a preflight only, as a browser would ask, and nothing is posted', async (test) => {
    const { url, requests } = await startReceiver(test, receiver());
    const { code, ok, seen, said } = await diagnose([url, ...PAGE]);
    assert.deepEqual({ code, ok }, { code: 0, ok: true });
    assert.deepEqual(seen, ['address ok', 'connection ok', 'preflight ok', 'headers ok', 'answer unknown']);
    assert.match(said, /No test submission was posted/);
    const [{ method, headers }, ...others] = requests;
    assert.deepEqual(others, []);
    assert.equal(method, 'OPTIONS');
    assert.equal(headers.origin, 'https://my.site');
    assert.equal(headers['access-control-request-method'], 'POST');
    assert.equal(headers['access-control-request-headers'], 'content-type');
  });

  it('gets a test submission that says it is one, with --send', async (test) => {
    const { url, requests } = await startReceiver(test, receiver());
    const { code, seen, methods, said } = await diagnose([url, ...PAGE, '--send']);
    assert.equal(code, 0);
    assert.deepEqual(methods, ['OPTIONS', 'POST']);
    assert.deepEqual(seen.slice(-2), ['CORS ok', 'answer ok']);
    assert.match(said, /201: the visitor sees "sent", confirmed/);
    const { headers, body } = requests[1];
    assert.deepEqual(JSON.parse(body).extra, { test: true });
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers.origin, 'https://my.site');
  });

  it('is told to people as a table with what to change', async (test) => {
    const good = await startReceiver(test, receiver());
    const fine = await run(['doctor', good.url, ...PAGE]);
    assert.match(fine.output, /Nothing was posted: --send posts a test submission\.\n$/);
    const { url } = await startReceiver(test, receiver({ preflight: [405, {}] }));
    const { output, code } = await run(['doctor', url, ...PAGE]);
    assert.equal(code, 1);
    assert.match(output, /^ {2}ok +address/m);
    assert.match(output, /^ {2}wrong +preflight +.*answered 405/m);
    assert.match(output, /What to change\n[^]*nginx:\n {4}location \/leads \{[^]*Express:/);
    assert.match(output, /Leads would not arrive\./);
    assert.ok(!output.includes('\x1b'), 'no colours outside a terminal');
  });

  it('is only connected to where the browser does not ask first', async (test) => {
    const { url, requests } = await startReceiver(test, receiver());
    const { code, seen, said } = await diagnose([url, ...PAGE, '--encoding', 'urlencoded']);
    assert.equal(code, 0);
    assert.deepEqual(requests, []);
    assert.deepEqual(seen, ['address ok', 'connection ok', 'preflight ok', 'answer unknown']);
    assert.match(said, /Not needed for application\/x-www-form-urlencoded/);
  });
});

describe('A preflight', () => {
  const check = async (test, preflight, args = PAGE) => {
    const { url, requests } = await startReceiver(test, receiver({ preflight }));
    const diagnosis = await diagnose([url, ...args, '--send']);
    const posted = requests.some(({ method }) => method === 'POST');
    return { ...diagnosis, posted };
  };

  it('that is refused keeps the lead in the browser, so that nothing is posted', async (test) => {
    const { code, said, seen, posted } = await check(test, [404, {}]);
    assert.deepEqual({ code, posted }, { code: 1, posted: false });
    assert.ok(seen.includes('preflight wrong'));
    assert.match(said, /answered 404: then it does not send the lead/);
  });

  it('that is refused even with CORS headers is refused', async (test) => {
    const { code, posted } = await check(test, [500, OPEN]);
    assert.deepEqual({ code, posted }, { code: 1, posted: false });
  });

  it('that forgets the allowed headers names the header, and how to do without it', async (test) => {
    const { code, seen, said, remedies, posted } = await check(test, [204, { 'Access-Control-Allow-Origin': '*' }]);
    assert.deepEqual({ code, posted }, { code: 1, posted: false });
    assert.ok(seen.includes('preflight ok') && seen.includes('headers wrong'));
    assert.match(said, /Access-Control-Allow-Headers does not have content-type/);
    assert.match(remedies, /the definition: .*"encoding": "text"/);
  });

  it('that is redirected goes nowhere', async (test) => {
    const { code, said, posted } = await check(test, [301, { ...OPEN, Location: '/leads/' }]);
    assert.deepEqual({ code, posted }, { code: 1, posted: false });
    assert.match(said, /redirected to \/leads\/: browsers do not follow/);
  });

  it('that allows another page only is wrong, and unknown while nobody said which page it is', async (test) => {
    const answer = [204, { ...OPEN, 'Access-Control-Allow-Origin': 'https://other.site' }];
    assert.equal((await check(test, answer)).code, 1);
    const { code, seen, said, posted } = await check(test, answer, []);
    assert.deepEqual({ code, posted }, { code: 0, posted: false });
    assert.ok(seen.includes('preflight unknown'));
    assert.match(said, /https:\/\/other\.site, not https:\/\/www\.example\.com\. If your page is another one/);
  });

  it('that allows the page with a slash, or several pages at once, is wrong', async (test) => {
    for (const [allowed, words] of [
      ['https://my.site/', /the slash at its end/],
      ['https://my.site, https://other.site', /several values/],
    ]) {
      const { code, said } = await check(test, [204, { ...OPEN, 'Access-Control-Allow-Origin': allowed }]);
      assert.equal(code, 1, allowed);
      assert.match(said, words);
    }
  });

  it('is not made for a page on the same origin', async (test) => {
    const { url } = await startReceiver(test, receiver({ preflight: [405, {}], post: [200, {}] }));
    const { code, methods } = await diagnose([url, '--origin', url, '--send']);
    assert.deepEqual({ code, methods }, { code: 0, methods: ['POST'] });
  });

  it('has to allow the headers of the definition too', async (test) => {
    const { url } = await startReceiver(test, receiver());
    const fields = [{ type: 'email', name: 'email', label: 'E-mail' }];
    const definition = { fields, destinations: [{ url, headers: { apikey: 'public' } }] };
    const { code, said } = await diagnose(['-', ...PAGE], JSON.stringify(definition));
    assert.equal(code, 1);
    assert.match(said, /Access-Control-Allow-Headers does not have apikey/);
  });
});

describe('The answer to a POST', () => {
  const check = async (test, post, args = []) => {
    const { url } = await startReceiver(test, receiver({ post }));
    return diagnose([url, ...PAGE, '--send', ...args]);
  };

  it('without CORS headers may be a lead that arrived and a visitor who is told the contrary', async (test) => {
    const { code, seen, said } = await check(test, [200, {}, 'ok']);
    assert.equal(code, 1);
    assert.ok(seen.includes('CORS wrong'));
    assert.match(said, /200: It has no Access-Control-Allow-Origin.*The lead may arrive/);
  });

  it('is not read by a page that posts as a form does, and needs no CORS headers', async (test) => {
    const { url } = await startReceiver(test, receiver({ post: [302, { Location: 'http://127.0.0.1:1/thanks' }] }));
    const fields = [{ type: 'email', name: 'email', label: 'E-mail' }];
    const definition = { fields, destinations: [{ url, transport: 'form-post' }] };
    const { seen, methods } = await diagnose(['-', ...PAGE, '--send'], JSON.stringify(definition));
    assert.deepEqual(methods, ['POST', 'GET']);
    assert.ok(!seen.some((line) => line.startsWith('CORS')));
  });

  it('of 404, 405, 415 and 500 says what to do', async (test) => {
    for (const [status, words] of [
      [404, /nothing at this address/],
      [405, /does not take POST/],
      [415, /does not read application\/json/],
      [500, /^$/],
    ]) {
      const { code, remedies } = await check(test, [status, OPEN]);
      assert.equal(code, 1, String(status));
      assert.match(remedies, words);
    }
  });

  it('that refuses single answers is no fault: those of a test are made up', async (test) => {
    const body = JSON.stringify({ errors: [{ field: 'email', message: 'No test addresses' }] });
    const { code, seen, said } = await check(test, [422, OPEN, body]);
    assert.equal(code, 0);
    assert.equal(seen.at(-1), 'answer warning');
    assert.match(said, /\/email: No test addresses/);
  });

  it('that says 200 and means no is read as the definition says', async (test) => {
    const { url } = await startReceiver(test, receiver({ post: [200, OPEN, '{"success":false}'] }));
    const fields = [{ type: 'email', name: 'email', label: 'E-mail' }];
    const definition = { fields, destinations: [{ url, answer: { accepted: { at: '/success' } } }] };
    const { code, seen } = await diagnose(['-', ...PAGE, '--send'], JSON.stringify(definition));
    assert.equal(code, 1);
    assert.equal(seen.at(-1), 'answer wrong');
  });

  it('that is a redirect to another host loses the origin of the page and what was posted', async (test) => {
    const thanks = await startReceiver(test, (_request, response) => response.writeHead(200, OPEN).end('{}'));
    const { url } = await startReceiver(test, receiver({ post: [302, { ...OPEN, Location: thanks.url }] }));
    const { code, seen, said, methods } = await diagnose([url, ...PAGE, '--send']);
    assert.deepEqual({ code, methods }, { code: 0, methods: ['OPTIONS', 'POST', 'GET'] });
    assert.equal(thanks.requests[0].headers.origin, 'null');
    assert.equal(thanks.requests[0].body, '');
    assert.ok(seen.includes('redirect warning'));
    assert.match(said, /connect-src of your Content Security Policy needs http:\/\/127/);
    assert.match(said, /\(accepted\)/);
  });

  it('that does not come is one that the form gives up waiting for', async (test) => {
    const { url } = await startReceiver(test, ({ method }, response) => {
      if (method === 'OPTIONS') response.writeHead(204, OPEN).end();
    });
    const { code, said, seen } = await diagnose([url, ...PAGE, '--send', '--timeout', '0.3']);
    assert.equal(code, 1);
    assert.ok(seen.includes('connection wrong'));
    assert.match(said, /did not answer in time/);
  });
});

describe('A receiver that is not there', () => {
  it('is down, or has no name, or speaks no TLS: each is named', async (test) => {
    const { url } = await startReceiver(test, () => {});
    const closed = await startReceiver(test, ({ socket }) => socket.destroy());
    for (const [address, words] of [
      ['http://127.0.0.1:4/leads', /connection is refused/],
      ['https://receiver.invalid/leads', /no such host/],
      [url.replace('http:', 'https:'), /secure connection fails/],
      [closed.url, /closed without an answer/],
    ])
      for (const encoding of address === closed.url ? ['json'] : ['json', 'text']) {
        const { code, said } = await diagnose([address, ...PAGE, '--encoding', encoding]);
        assert.equal(code, 1, address);
        assert.match(said, words, `${address} ${encoding}`);
      }
  });

  it('on http keeps out a page on https', async () => {
    const { code, said } = await diagnose(['http://receiver.invalid/leads', ...PAGE, '--timeout', '2']);
    assert.equal(code, 1);
    assert.match(said, /mixed content/);
  });

  it('cannot be sent to with a password in its address', async () => {
    const { code, said, methods } = await diagnose(['https://user:secret@receiver.invalid/leads', ...PAGE]);
    assert.deepEqual({ code, methods }, { code: 1, methods: undefined });
    assert.match(said, /without user name and password/);
  });
});

describe('A secret in the page', () => {
  it('is warned of, and leads arrive all the same', async (test) => {
    const { url } = await startReceiver(test, receiver());
    const { code, findings } = await diagnose([`${url}?api_key=123`, ...PAGE]);
    assert.equal(code, 0);
    assert.match(findings.find(({ check }) => check === 'secret').message, /api_key/);
  });
});

describe('A definition', () => {
  const fields = [
    { type: 'text', name: 'name', label: 'Name', required: true, minLength: 20 },
    { type: 'email', name: 'email', label: 'E-mail', required: true },
    { type: 'email', name: 'again', label: 'Again', required: true, equalTo: 'email' },
    { type: 'select', name: 'size', label: 'Size', options: ['S', 'L'], required: true },
    { type: 'ranking', name: 'order', label: 'Order', options: ['a', 'b'], required: true },
    { type: 'date', name: 'day', label: 'Day', min: '+5d', required: true },
    { type: 'repeat', name: 'items', label: 'Items', minItems: 1, fields: [{ type: 'number', name: 'n', label: 'N' }] },
    { type: 'consent', name: 'privacy', label: 'Privacy', required: true },
  ];

  it('is checked with all its destinations and fallbacks, whatever their conditions', async (test) => {
    const good = await startReceiver(test, receiver());
    const bad = await startReceiver(test, receiver({ preflight: [405, {}] }));
    const destinations = [
      { url: good.url, when: { field: 'size', is: 'L' } },
      { url: `${good.url}/all`, fallback: { url: bad.url } },
    ];
    const { code, destinations: checked } = await diagnose(['-', ...PAGE], JSON.stringify({ fields, destinations }));
    assert.equal(code, 1);
    assert.deepEqual(
      checked.map(({ name, findings }) => [name, findings.some(({ status }) => status === 'wrong')]),
      [
        ['destinations/0', false],
        ['destinations/1', false],
        ['destinations/1/fallback', true],
      ],
    );
  });

  it('is filled in so that its own rules accept the test submission', async (test) => {
    const { parseDefinition, validateSubmission } = await import('../../dist/core.js');
    const { url, requests } = await startReceiver(test, receiver());
    const definition = { id: 'order', fields, destinations: [{ url }] };
    const { code, said } = await diagnose(['-', ...PAGE, '--send'], JSON.stringify(definition));
    assert.equal(code, 0, said);
    const result = validateSubmission(parseDefinition(definition), JSON.parse(requests[1].body));
    assert.deepEqual(result.ok ? [] : result.problems, []);
    assert.doesNotMatch(said, /no valid answer/);
  });

  it('that asks for files gets some', async (test) => {
    const { url, requests } = await startReceiver(test, receiver());
    const definition = {
      fields: [
        { type: 'file', name: 'cv', label: 'CV', required: true, accept: ['.pdf'] },
        { type: 'file', name: 'photos', label: 'Photos', multiple: true, minItems: 2, accept: ['image/*'] },
      ],
      destinations: [{ url, encoding: 'multipart' }],
    };
    const { said } = await diagnose(['-', ...PAGE, '--send'], JSON.stringify(definition));
    assert.doesNotMatch(said, /no valid answer/);
    const [{ body }] = requests;
    for (const part of ['name="cv"; filename="lead-form test.pdf"', 'name="photos[1]"'])
      assert.ok(body.includes(part), part);
  });

  it('with the key of its owner gets a test submission that nobody else can read', async (test) => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { url, requests } = await startReceiver(test, receiver());
    const [, email] = fields;
    const definition = {
      fields: [email],
      destinations: [{ url }],
      encryption: { key: publicKey.export({ format: 'jwk' }) },
    };
    const { code } = await diagnose(['-', ...PAGE, '--send'], JSON.stringify(definition));
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(JSON.parse(requests[1].body)), ['format', 'id', 'encrypted']);
  });

  it('says which answers it could not make up', async (test) => {
    const { url } = await startReceiver(test, receiver());
    const code = { type: 'text', name: 'code', label: 'Code', required: true, pattern: '[A-Z]{3}-[0-9]{9}' };
    const { findings } = await diagnose(
      ['-', ...PAGE, '--send'],
      JSON.stringify({ fields: [code], destinations: [{ url }] }),
    );
    assert.match(findings.find(({ check }) => check === 'test data').message, /\/code/);
  });

  it('without a destination, or with one relative to a page that nobody named, is a question', async () => {
    const [field] = fields;
    const lacking = await run(['doctor', '-'], { input: JSON.stringify({ fields: [field] }) });
    assert.equal(lacking.code, 2);
    assert.match(lacking.errors, /--action/);
    const relative = { fields: [field], destinations: [{ url: '/leads' }] };
    const somewhere = await run(['doctor', '-'], { input: JSON.stringify(relative) });
    assert.equal(somewhere.code, 2);
    assert.match(somewhere.errors, /--origin/);
  });
});
