import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

const compiler = join(dirname(createRequire(import.meta.url).resolve('@typescript/native/package.json')), 'bin/tsc');
const options = '--ignoreConfig --noEmit --strict --jsx preserve --target es2022 --module esnext';

it('The declarations are whole: a host compiles against them without skipLibCheck', () => {
  const consumer = join(import.meta.dirname, 'consumer.tsx');
  const strictest = [...options.split(' '), '--moduleResolution', 'bundler', '--exactOptionalPropertyTypes'];
  const { stdout } = spawnSync(process.execPath, [compiler, ...strictest, consumer], { encoding: 'utf8' });
  assert.equal(stdout, '');
});
