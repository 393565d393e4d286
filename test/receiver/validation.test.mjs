import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { problemSentences } from '../../dist/receiver/sentences.js';
import { contact, envelopeOf, NOW, setUp, uuid, values } from './harness.mjs';

const errorsOf = async (envelope, options) => {
  const { send, store, told } = setUp(options);
  const [status, body] = await send(envelope);
  assert.equal(status, 422);
  assert.deepEqual([await store.list(), told], [[], []], 'nothing is kept');
  return body.errors;
};

describe('What is wrong with the answers', () => {
  it('is told with a sentence for each field, in the shape that the form shows', async () => {
    const wrong = { ...values, name: ' ', email: 'nonsense', topics: ['price', 'free beer'] };
    assert.deepEqual(await errorsOf(envelopeOf({ values: wrong })), [
      { pointer: '/values/name', message: 'Fill in “Your name”.' },
      { pointer: '/values/email', message: 'Enter “E-mail” as an e-mail address, such as name@example.com.' },
      { pointer: '/values/topics', message: 'Choose an answer for “Topics”.' },
    ]);
  });

  it('is told for the row in which it stands', async () => {
    const items = [
      { what: 'Chair', count: 4 },
      { what: '', count: 0 },
    ];
    assert.deepEqual(await errorsOf(envelopeOf({ values: { ...values, items } })), [
      { pointer: '/values/items/1/what', message: 'Fill in “What”.' },
      { pointer: '/values/items/1/count', message: '“How many” must be 1 or more.' },
    ]);
  });

  it('is told in the words of the definition, and of the host, in the language of the visitor', async () => {
    const definition = {
      ...contact,
      messages: { valueMissing: { en: 'Please: {label}', fr: 'Remplissez {label}' } },
    };
    const wrong = { ...values, name: '', email: 'x' };
    const messages = { 'typeMismatch.email': 'Adresse ?', valueMissing: 'not this one' };
    const errors = await errorsOf(envelopeOf({ values: wrong, language: 'fr-CA' }), { definition, messages });
    assert.deepEqual(
      errors.map(({ message }) => message),
      ['Remplissez Your name', 'Adresse ?'],
    );
  });

  it('is told in English when the visitor claims a language that does not exist', async () => {
    for (const language of ['<script>', '', 7, { en: 1 }, 'x'.repeat(10_000)]) {
      const [{ message }] = await errorsOf(envelopeOf({ values: { ...values, name: '' }, language }));
      assert.equal(message, 'Fill in “Your name”.');
    }
  });

  it('says the limit of a date', async () => {
    const definition = { id: 'contact', fields: [{ type: 'date', name: 'day', label: 'Day', min: 'today' }] };
    const [{ message }] = await errorsOf(envelopeOf({ values: { day: '2026-11-01' } }), { definition });
    assert.match(message, /^“Day” must be .*2026.* or later\.$/);
  });

  it('says when there are no answers at all', async () => {
    for (const wrong of [undefined, null, [], 'text'])
      assert.match((await errorsOf(envelopeOf({ values: wrong })))[0].message, /no answers/);
  });

  it('of a part of the envelope that no visitor can mend is told for the whole form', async () => {
    const [{ pointer, message }] = await errorsOf(envelopeOf({ format: 2 }));
    assert.equal(pointer, '');
    assert.match(message, /update lead-form on its server/);
    assert.match((await errorsOf(envelopeOf({ id: '<b>' })))[0].message, /no "id"/);
    assert.match((await errorsOf(envelopeOf({ submittedAt: 'yesterday' })))[0].message, /ISO 8601/);
  });

  it('has a sentence for each problem for which the page has one', () => {
    const codes =
      'valueMissing|typeMismatch|too(?:Short|Long)|range(?:Under|Over)flow|stepMismatch|patternMismatch|notEqual|duplicate';
    const pattern = new RegExp(`^\\s+'?((?:${codes})(?:\\.\\w+)?)'?: (.+),$`, 'gm');
    const folder = new URL('../../src/extensions/', import.meta.url);
    const text = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    const found = [...text.matchAll(pattern)];
    assert.ok(found.length > 20, 'the sentences of the extensions were found');
    for (const [, key, written] of found) {
      assert.ok(problemSentences[key], `src/receiver/sentences.ts has no ${key}`);
      if (written.startsWith("'")) assert.equal(problemSentences[key], written.slice(1, -1));
    }
  });
});

describe('What was sent', () => {
  it('is kept without what the form does not ask, and with computed values computed again', async () => {
    const { send, store } = setUp();
    await send(envelopeOf({ values: { ...values, name: ' Ada ', total: 0.01, admin: true } }));
    const { submission } = (await store.list())[0];
    assert.deepEqual(submission.values, { ...values, total: 5 });
  });

  it('is taken at the time of the receiver when the clock of the device is wrong by days or years', async () => {
    const { send, store } = setUp();
    const times = ['1970-01-01T00:00:00.000Z', '2026-11-24T00:00:00.000Z', '2126-01-01T00:00:00.000Z'];
    for (const [index, submittedAt] of times.entries())
      assert.equal((await send(envelopeOf({ id: uuid(index), submittedAt })))[0], 201);
    for (const { submission } of await store.list()) assert.equal(submission.submittedAt, new Date(NOW).toISOString());
  });

  it('keeps its own time when it has waited on the device', async () => {
    const { send, store } = setUp();
    const submittedAt = '2026-11-19T09:00:00.000Z';
    await send(envelopeOf({ submittedAt }));
    assert.equal((await store.list())[0].submission.submittedAt, submittedAt);
  });

  it('never makes it fail, whatever stands in the envelope', async () => {
    const { send, failures } = setUp();
    const oddities = [null, [], {}, '', 'x', 7, true, { toString: 1 }, 'Nowhere/Land'];
    const keys = ['format', 'id', 'form', 'submittedAt', 'timeZone', 'language', 'page', 'values', 'answers', 'extra'];
    for (const key of [...keys, 'replaces', 'replacesAlso', 'encrypted', '__proto__', 'constructor'])
      for (const oddity of oddities) {
        const text = JSON.stringify({ ...envelopeOf(), [key]: undefined }).slice(0, -1);
        const [status] = await send(JSON.parse(`${text},${JSON.stringify(key)}:${JSON.stringify(oddity)}}`));
        assert.ok([200, 201, 400, 404, 422, 503].includes(status), `${key}: ${JSON.stringify(oddity)}: ${status}`);
      }
    assert.deepEqual(failures, []);
  });

  it('never makes it fail, whatever stands in an answer', async () => {
    const { send, failures } = setUp();
    const oddities = [null, [], [[]], {}, '', 'x', 7, -1, 1e308, true, { 0: 'x' }, [null], { length: 9 }];
    for (const name of Object.keys(values))
      for (const oddity of oddities) {
        const [status] = await send(envelopeOf({ values: { ...values, [name]: oddity } }));
        assert.ok([200, 201, 422].includes(status), `${name}: ${JSON.stringify(oddity)}: ${status}`);
      }
    assert.deepEqual(failures, []);
  });
});
