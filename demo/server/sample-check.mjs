import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Validates submissions again, as a server should: by the definition that their form was made from. Here those are the
 * samples; a form with another id is not known.
 *
 * @param {string} folder holds the definitions, as `*.json`
 * @param {Pick<typeof import('../../src/core.ts'), 'parseDefinition' | 'validateSubmission'>} core `lead-form/core`
 * @returns {(submission: import('../receiver/receiver-data.ts').StoredSubmission) => string[] | undefined} a text per
 *   problem; none for a valid submission; `undefined` when the form is not known or its values have lost their types
 */
export function createSampleCheck(folder, { parseDefinition, validateSubmission }) {
  const readSamples = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

  return ({ encoding, envelope, firstReceivedAt }) => {
    if (encoding !== 'json' && encoding !== 'text') return undefined;
    const { id } = /** @type {{ id?: unknown }} */ (envelope.form ?? {});
    const sample = readSamples().find((definition) => definition.id === id);
    if (id === undefined || !sample) return undefined;
    try {
      const validation = validateSubmission(parseDefinition(sample), envelope, { now: new Date(firstReceivedAt) });
      return validation.ok ? [] : validation.problems.map(({ pointer, code }) => `${pointer} ${code}`);
    } catch (error) {
      // A sample that was edited into something faulty must not hide the inbox.
      return [`it cannot be checked. ${error instanceof Error ? error.message : error}`];
    }
  };
}
