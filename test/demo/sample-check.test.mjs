import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { createSampleCheck } from '../../demo/server/sample-check.mjs';
import * as core from '../../dist/core.js';
import { temporaryFolder } from './start-receiver.mjs';

const definition = { id: 'contact', fields: [{ type: 'email', name: 'email', label: 'E-mail', required: true }] };
const firstReceivedAt = '2026-11-21T10:00:01.000Z';

function createCheck(context) {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'contact.json'), JSON.stringify(definition));
  return createSampleCheck(folder, core);
}

const submission = (id, values, encoding = 'json') => ({
  encoding,
  firstReceivedAt,
  envelope: {
    format: 1,
    id: '0b2f6c1e-0000-4000-8000-000000000000',
    form: { id },
    submittedAt: '2026-11-21T10:00:00.000Z',
    timeZone: 'Europe/Rome',
    language: 'en',
    values,
    page: { url: 'https://example.com/' },
  },
});

test('a submission that its definition accepts has no problems', (context) => {
  assert.deepEqual(createCheck(context)(submission('contact', { email: 'ada@example.com' })), []);
});

test('a submission that its definition refuses has its problems named', (context) => {
  assert.deepEqual(createCheck(context)(submission('contact', { email: 'nonsense' })), ['/values/email typeMismatch']);
});

test('a sample that is itself faulty says so and hides nothing', (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'contact.json'), JSON.stringify({ id: 'contact', fields: [] }));
  const [problem, ...others] = createSampleCheck(folder, core)(submission('contact', {})) ?? [];
  assert.match(problem, /cannot be checked/);
  assert.deepEqual(others, []);
});

test('a form that is not a sample is not judged', (context) => {
  assert.equal(createCheck(context)(submission('elsewhere', {})), undefined);
});

test('text-only encodings are not judged', (context) => {
  assert.equal(createCheck(context)(submission('contact', { email: 'ada@example.com' }, 'urlencoded')), undefined);
});
