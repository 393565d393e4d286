import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './dependencies.mjs';

const SOURCES = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const RESULTS = ['dist/lead-form.js', 'dist/core.js', 'dist/command/inspect.js', 'dist/definition.schema.json'];

/**
 * Builds the library when its files are missing or older than the sources.
 *
 * @param {string} repository
 * @throws {Error} when the build fails
 */
export function buildLibrary(repository) {
  const results = RESULTS.map((file) => modified(join(repository, file)));
  const sources = SOURCES.map((file) => newest(join(repository, file)));
  if (Math.min(...results) >= Math.max(...sources)) return;
  console.log('Building the library…');
  if (!runNpm(repository, ['run', '--silent', 'build'])) {
    throw new Error('"npm run build" failed; its messages are above.');
  }
}

/**
 * @param {string} file
 * @returns {number} milliseconds; 0 when missing
 */
function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * @param {string} path a file or a folder
 * @returns {number} milliseconds
 */
function newest(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return modified(path);
  const entries = readdirSync(path, { recursive: true }).map((entry) => modified(join(path, String(entry))));
  return Math.max(0, ...entries);
}
