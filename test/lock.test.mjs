/** The lock file must serve every platform: `npm ci` refuses one in which an optional platform package is missing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const paths = Object.keys(packages);

it('package-lock.json has every optional package that its packages name', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} wants ${name}`),
  );
  assert.deepEqual(missing, []);
});

it('package-lock.json has the versions that package.json asks for', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  assert.deepEqual(packages[''].dependencies, dependencies);
  assert.deepEqual(packages[''].devDependencies, devDependencies);
});
