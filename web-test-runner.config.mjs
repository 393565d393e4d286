import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { launchers } from './test/support/launchers.mjs';
import { emulateMediaPlugin } from './test/support/emulate-media.mjs';
import { countsReporter } from './test/support/counts.mjs';

/** Chromium alone, unless BROWSERS names others: `BROWSERS=chromium,firefox,webkit npx web-test-runner`. */
const browsers = await launchers((process.env.BROWSERS ?? 'chromium').split(','));

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
    emulateMediaPlugin(),
  ],
  browsers,
  concurrency: 1,
  concurrentBrowsers: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countsReporter()],
  coverageConfig: { include: ['src/**'], reporters: ['text', 'lcovonly'], reportDir: 'coverage' },
};
