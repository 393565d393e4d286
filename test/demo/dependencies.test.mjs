import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { areInstalled } from '../../demo/server/dependencies.mjs';
import { temporaryFolder } from './start-receiver.mjs';

/** A repository whose lock file asks for `wanted` and whose node_modules holds `installed`. */
function createRepository(context, { wanted, installed }) {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed) {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return folder;
}

const lit = { 'node_modules/lit': { version: '3.3.3' } };

test('a fresh clone has nothing installed', (context) => {
  assert.equal(areInstalled(createRepository(context, { wanted: lit })), false);
});

test('what the lock file asks for is installed', (context) => {
  assert.equal(areInstalled(createRepository(context, { wanted: lit, installed: lit })), true);
});

test('another version than the lock file asks for is out of date', (context) => {
  const older = { 'node_modules/lit': { version: '3.3.2' } };
  assert.equal(areInstalled(createRepository(context, { wanted: lit, installed: older })), false);
});

test('a package that the lock file has new is missing', (context) => {
  const wanted = { ...lit, 'node_modules/zod': { version: '4.6.7' } };
  assert.equal(areInstalled(createRepository(context, { wanted, installed: lit })), false);
});

test('a package for another platform need not be there', (context) => {
  const wanted = { ...lit, 'node_modules/@rolldown/binding-win32': { version: '1.0.0', optional: true } };
  assert.equal(areInstalled(createRepository(context, { wanted, installed: lit })), true);
});
