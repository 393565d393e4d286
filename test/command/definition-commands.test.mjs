/** The commands that print something for a page: `csp` and `netlify`, and what all of them say about mistakes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './run-command.mjs';

const ROOT = new URL('../../', import.meta.url);
const fields = [{ type: 'email', name: 'email', label: 'E-mail' }];
const csp = (definition, ...args) => run(['csp', '-', ...args], { input: JSON.stringify({ fields, ...definition }) });
const netlify = (definition) => run(['netlify', '-'], { input: JSON.stringify({ id: 'contact', ...definition }) });

describe('lead-form csp', () => {
  it('says the same as the README', async () => {
    const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
    const [, described] = readme.match(/<!-- test: content-security-policy -->\s*```\n(.*?)\n```/s);
    const { output, code } = await csp({ destinations: [{ url: 'https://hooks.example.com/leads' }] });
    assert.equal(code, 0);
    assert.equal(output.trim(), described);
  });

  it('allows every destination and fallback once, the page itself, and hosts that known receivers redirect to', async () => {
    const destinations = [
      { url: 'https://a.example/1', fallback: { url: 'https://b.example/' } },
      { url: 'https://a.example/2' },
      { url: '/leads' },
      { url: 'https://script.google.com/macros/s/1/exec' },
      { url: 'https://webto.salesforce.com/servlet/servlet.WebToLead?oid=1' },
    ];
    const { output } = await csp({ destinations });
    const sources =
      "https://a.example https://b.example 'self' https://script.google.com https://script.googleusercontent.com" +
      ' https://webto.salesforce.com';
    assert.match(output, new RegExp(`^connect-src ${sources.replaceAll('.', '\\.')};$`, 'm'));
  });

  it('knows a script and a definition from elsewhere, a nonce, and a bundle of the host', async () => {
    const { output } = await csp(
      {},
      ...['--action', 'https://a.example/1', '--script', 'https://cdn.example/lead-form.js'],
      ...['--src', 'https://cms.example/contact.json', '--bundled'],
    );
    assert.match(
      output,
      /^script-src https:\/\/cdn\.example;\nconnect-src https:\/\/cms\.example https:\/\/a\.example;/,
    );
    assert.match(output, /trusted-types lit-html$/m);
    const nonce = await csp({}, '--action', '/leads', '--nonce', '{{ nonce }}');
    assert.match(nonce.output, /^script-src 'nonce-\{\{ nonce \}\}' 'strict-dynamic';/);
  });

  it('is one tag with --meta', async () => {
    const { output } = await csp({ destinations: [{ url: 'https://a.example/1' }] }, '--meta');
    assert.match(
      output,
      /^<meta\s+http-equiv="Content-Security-Policy"\s+content="script-src 'self'; [^"\n]+"\s+\/>$/m,
    );
  });

  it('asks for the action when the definition names no destination', async () => {
    const { code, errors } = await csp({});
    assert.equal(code, 2);
    assert.match(errors, /--action/);
  });
});

describe('lead-form netlify', () => {
  const namesIn = (html) => [...html.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);

  it('prints a hidden form with the name, a honeypot and every field, also those that are shown only sometimes', async () => {
    const definition = {
      fields: [
        { type: 'heading', text: 'About you' },
        { type: 'email', name: 'email', label: 'E-mail' },
        { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'text', name: 'name', label: 'Name' }] },
        { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['a', 'b'] },
        { type: 'text', name: 'why', label: 'Why', showIf: { field: 'email', answered: true } },
        {
          type: 'repeat',
          name: 'items',
          label: 'Item',
          maxItems: 2,
          fields: [{ type: 'number', name: 'pieces', label: 'Pieces' }],
        },
      ],
    };
    const { output, code } = await netlify(definition);
    assert.equal(code, 0);
    assert.match(
      output,
      /^<form name="contact" method="post" data-netlify="true" netlify-honeypot="bot-field" hidden>/,
    );
    assert.match(output, /<input type="hidden" name="form-name" value="contact" \/>/);
    const names = namesIn(output);
    for (const name of ['bot-field', 'email', 'company[name]', 'topics', 'why', 'items[0][pieces]', 'items[1][pieces]'])
      assert.equal(names.filter((found) => found === name).length, 1, name);
  });

  it('has an input for every file', async () => {
    const definition = {
      fields: [
        { type: 'file', name: 'cv', label: 'CV' },
        { type: 'file', name: 'works', label: 'Works', multiple: true, maxItems: 2 },
      ],
    };
    const { output } = await netlify(definition);
    assert.match(output, / enctype="multipart\/form-data"/);
    for (const name of ['cv', 'works[0]', 'works[1]'])
      assert.ok(output.includes(`<input type="file" name="${name}" />`));
  });

  it('uses the names of a mapping, and nothing from the definition becomes markup', async () => {
    const destinations = [
      { url: '/', recipe: 'netlify', mapping: { 'form-name': { value: '"><b>' }, 'E-MAIL': 'email' } },
    ];
    const { output } = await netlify({ fields, destinations });
    assert.deepEqual(namesIn(output), ['&#34;&#62;&#60;b&#62;', 'form-name', 'bot-field', 'E-MAIL']);
  });

  it('needs the name of the form', async () => {
    const { code, errors } = await run(['netlify', '-'], { input: JSON.stringify({ fields }) });
    assert.equal(code, 1);
    assert.match(errors, /"id"/);
  });
});

describe('Every command', () => {
  it('reads a file, and names each mistake in it with its place and the way out', async () => {
    const file = fileURLToPath(new URL('demo/definitions/contact.json', ROOT));
    assert.equal((await run(['csp', file, '--action', '/leads'])).code, 0);
    const wrong = JSON.stringify({ fields: [{ type: 'emial', name: 'e', label: 'E' }, ...fields] });
    for (const name of ['doctor', 'csp', 'netlify']) {
      const { code, errors, output } = await run([name, '-'], { input: wrong });
      assert.deepEqual({ code, output }, { code: 1, output: '' });
      assert.match(errors, /\/fields\/0\/type\n.*unknown type "emial"\. Did you mean "email"\?/);
    }
  });

  it('ends with 2 when it is called wrongly', async () => {
    for (const args of [
      [],
      ['doctro'],
      ['doctor'],
      ['csp', 'is-not-there.json'],
      ['doctor', 'http://127.0.0.1/', '--origin', 'my.site'],
      ['doctor', 'http://127.0.0.1/', '--encoding', 'xml'],
    ]) {
      const { code, errors } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.notEqual(errors, '');
    }
  });

  it('explains itself', async () => {
    const { code, output } = await run(['--help']);
    assert.equal(code, 0);
    for (const name of ['doctor', 'csp', 'netlify']) assert.match(output, new RegExp(`^ {2}${name} `, 'm'));
  });
});
