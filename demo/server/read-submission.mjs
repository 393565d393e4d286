import { readEntries } from './read-entries.mjs';

/** A body that is not a submission. `status` is the HTTP status to answer with. */
export class UnreadableSubmission extends Error {
  /**
   * @param {string} message
   * @param {400 | 415} [status]
   */
  constructor(message, status = 400) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads the body of a request in any of the four encodings.
 *
 * @param {Request} request
 * @returns {Promise<{ envelope: Record<string, unknown>, encoding: string }>}
 * @throws {UnreadableSubmission}
 */
export async function readSubmission(request) {
  const mediaType = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  switch (mediaType) {
    case 'application/json':
      return { envelope: readJson(await request.text()), encoding: 'json' };
    case 'text/plain':
      return { envelope: readJson(await request.text()), encoding: 'text' };
    case 'application/x-www-form-urlencoded':
      return { envelope: await readForm(request), encoding: 'urlencoded' };
    case 'multipart/form-data':
      return { envelope: await readForm(request), encoding: 'multipart' };
    default:
      throw new UnreadableSubmission(
        'Send application/json, text/plain (JSON), application/x-www-form-urlencoded or multipart/form-data.',
        415,
      );
  }
}

/** @param {string} text */
function readJson(text) {
  try {
    const envelope = JSON.parse(text);
    if (typeof envelope === 'object' && envelope !== null && !Array.isArray(envelope)) return envelope;
  } catch {
    // Answered below, together with JSON that is not an object.
  }
  throw new UnreadableSubmission('The body is not a JSON object.');
}

/** @param {Request} request */
async function readForm(request) {
  try {
    return readEntries(await request.formData());
  } catch {
    throw new UnreadableSubmission('The body is not the form data that its Content-Type announces.');
  }
}
