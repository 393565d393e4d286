/** The receiver in README.md, as its reader would have it: a file beside its definition, in a project of its own. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { example, readme } from '../support/readme.mjs';
import { contact, envelopeOf, postJson, uuid } from './harness.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lead-form-readme-receiver-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The oldest Node that this library runs on has no SQLite of its own: here is one with the same face. */
const DRIVER = `
  import sqlite from 'node-sqlite3-wasm';
  export class DatabaseSync {
    #database = new sqlite.Database();
    prepare = (statement) => ({ all: (...parameters) => this.#database.all(statement, parameters) });
  }`;

it('the receiver of README.md takes a valid lead once', async (context) => {
  context.mock.method(console, 'log', () => undefined);
  const text = example('receiver.mjs');
  assert.match(text, /from 'node:sqlite'/);
  mkdirSync(join(folder, 'node_modules'));
  for (const [name, target] of [
    ['lead-form', ROOT],
    ['node-sqlite3-wasm', join(ROOT, 'node_modules/node-sqlite3-wasm')],
  ])
    symlinkSync(target, join(folder, 'node_modules', name), 'junction');
  writeFileSync(join(folder, 'sqlite.mjs'), DRIVER);
  writeFileSync(join(folder, 'contact.json'), JSON.stringify(contact));
  writeFileSync(join(folder, 'receiver.mjs'), text.replace("'node:sqlite'", "'./sqlite.mjs'"));
  process.env.FORWARD_SECRET = `whsec_${'A'.repeat(32)}`;
  const { receiver } = await import(pathToFileURL(join(folder, 'receiver.mjs')).href);
  // It would post the lead on to an address that does not exist; that must not matter to the visitor.
  const envelope = envelopeOf({ submittedAt: new Date().toISOString() });
  const statuses = [];
  for (const id of [uuid(1), uuid(1), uuid(2)]) statuses.push((await receiver(postJson({ ...envelope, id }))).status);
  assert.deepEqual(statuses, [201, 200, 201]);
});

it('README.md names every option of the receiver, and no other', () => {
  const source = readFileSync(join(ROOT, 'src/receiver/options.ts'), 'utf8').split('interface ReceiverOptions')[1];
  const options = [...source.matchAll(/^ {2}readonly (\w+)/gm)].map(([, name]) => name);
  const [section] = readme.split('### Your own receiver')[1].split(/^##/m);
  const named = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  // The clock is for tests.
  assert.deepEqual(named.sort(), options.filter((name) => name !== 'now').sort());
});
