/** The line that every runner here ends with, and that `test/run.mjs` adds up: `12 passed, 0 failed`. */
export const countsLine = (passed, failed) => `${passed} passed, ${failed} failed`;

/** The last counts line in an output; undefined without one. */
export function readCounts(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

function countTests(suite, counts) {
  for (const test of suite.tests) if (!test.skipped) counts[test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) countTests(inner, counts);
}

/** Reporter for web-test-runner. A file that cannot be loaded, or that fails outside a test, is one failure. */
export function countsReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        if (session.testResults) countTests(session.testResults, counts);
        if (!session.testResults || session.errors.length > 0) counts.failed++;
      }
      // The default reporter writes its details after this call: only at exit is the line the last one.
      process.once('exit', () => process.stdout.write(`\n${countsLine(counts.passed, counts.failed)}\n`));
    },
  };
}

/** Reporter for `node --test`. */
export default async function* nodeCountsReporter(events) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined || data?.todo !== undefined) continue;
    if (type === 'test:pass') counts.passed++;
    if (type === 'test:fail') counts.failed++;
  }
  yield `\n${countsLine(counts.passed, counts.failed)}\n`;
}
