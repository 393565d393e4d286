import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the development dependencies when they are missing or are not those of the lock file.
 * Uses nothing but Node, so that it can run first on a fresh machine.
 *
 * @param {string} repository
 * @throws {Error} when npm fails
 */
export function installDependencies(repository) {
  if (areInstalled(repository)) return;
  console.log('Installing dependencies…');
  const command = existsSync(join(repository, 'package-lock.json')) ? 'ci' : 'install';
  // NODE_ENV=production would leave the development dependencies out.
  if (!runNpm(repository, [command, '--include=dev', '--no-audit', '--no-fund'])) {
    throw new Error(`"npm ${command}" failed; its messages are above. Is the package registry reachable?`);
  }
}

/**
 * Runs npm in the foreground.
 *
 * @param {string} repository
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
export function runNpm(repository, args) {
  // Under `npm start`, npm says where its own script is; elsewhere the shell finds it (npm.cmd on Windows).
  const script = process.env.npm_execpath;
  const options = { cwd: repository, stdio: /** @type {const} */ ('inherit') };
  const { status } =
    script && /npm-cli\.c?js$/.test(script)
      ? spawnSync(process.execPath, [script, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/**
 * Whether `node_modules` holds what the lock file asks for; npm keeps a note of what it installed there.
 *
 * @param {string} repository
 */
export function areInstalled(repository) {
  const wanted = readPackages(join(repository, 'package-lock.json'));
  const installed = readPackages(join(repository, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}
