/**
 * `npm start`: installs what is missing, builds the library, serves the demo and its receiver until Ctrl+C.
 *
 * Environment: HOST (127.0.0.1), PORT (4600), RECEIVER_PORT (4601), DEMO_DATA (folder of the inbox, demo/.data).
 * Until the dependencies are there, only what Node brings may be imported.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './server/dependencies.mjs';
import { buildLibrary } from './server/library.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));

try {
  requireNode(20, 19);
  const settings = readSettings(process.env);
  installDependencies(repository);
  buildLibrary(repository);
  const { serveDemo } = await import('./server/serve-demo.mjs');
  const demo = await serveDemo(settings);
  console.log(`\n  lead-form demo:  ${demo.url}\n\n  Ctrl+C stops it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await demo.close();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(`\nThe demo cannot start. ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

/**
 * @param {number} wantedMajor
 * @param {number} wantedMinor
 */
function requireNode(wantedMajor, wantedMinor) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(
    `It needs Node ${wantedMajor}.${wantedMinor} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** @param {NodeJS.ProcessEnv} environment */
function readSettings(environment) {
  return {
    host: environment.HOST ?? '127.0.0.1',
    port: readPort('PORT', environment.PORT, 4600),
    receiverPort: readPort('RECEIVER_PORT', environment.RECEIVER_PORT, 4601),
    dataFolder: environment.DEMO_DATA ?? join(repository, 'demo', '.data'),
  };
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} standard
 */
function readPort(name, text, standard) {
  const port = Number(text ?? standard);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`${name} must be a port from 0 (any free one) to 65535; it is "${text}".`);
}
