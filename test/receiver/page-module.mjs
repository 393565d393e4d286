/* global Buffer */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * What a module of the page exports, for Node. From its source, because the built package has it only where something that is
 * built imports it.
 *
 * @param {string} path below `src/`
 */
export async function importPageModule(path) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(`../../src/${path}`, import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
