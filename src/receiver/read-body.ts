import { isObject } from '../fields/kinds.ts';
import { readEntries } from './read-entries.ts';
import { Refusal } from './refusal.ts';
import type { ReceivedEncoding } from './store.ts';

/** The envelope as it came, before anything in it is checked. */
export interface ReceivedEnvelope {
  readonly envelope: Record<string, unknown>;
  readonly encoding: ReceivedEncoding;
}

const encodings = new Map<string, ReceivedEncoding>([
  ['application/json', 'json'],
  ['text/plain', 'text'],
  ['application/x-www-form-urlencoded', 'urlencoded'],
  ['multipart/form-data', 'multipart'],
]);

/**
 * Reads the body of a request in any of the four encodings.
 *
 * @throws Refusal 415 for another media type, 413 for more than `maximumBytes`, 408 for what breaks off, 400 for what cannot be
 * read.
 */
export async function readBody(request: Request, maximumBytes: number): Promise<ReceivedEnvelope> {
  const contentType = request.headers.get('Content-Type') ?? '';
  const encoding = encodings.get(contentType.split(';')[0]?.trim().toLowerCase() ?? '');
  if (!encoding || (request.headers.get('Content-Encoding') ?? 'identity') !== 'identity')
    throw new Refusal(
      415,
      'Send application/json, text/plain with JSON in it, application/x-www-form-urlencoded or multipart/form-data, not compressed.',
    );
  const bytes = await readBytes(request, maximumBytes);
  const isJson = encoding === 'json' || encoding === 'text';
  return { envelope: isJson ? readJson(bytes) : await readForm(bytes, contentType), encoding };
}

/** Counts while it reads: a `Content-Length` may be missing, and need not be true. */
async function readBytes({ headers, body }: Request, maximumBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new Refusal(413, `A submission may have at most ${maximumBytes} bytes. Send less, or smaller files.`);
  if (Number(headers.get('Content-Length')) > maximumBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw new Refusal(408, 'The body ended before it was complete. Send it again.');
    });
    if (!chunk?.value) break;
    length += chunk.value.length;
    // The rest is left to the server: to cancel it would close the connection in Node, before the answer is out.
    if (length > maximumBytes) throw tooLarge();
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}

function readJson(bytes: Uint8Array): Record<string, unknown> {
  try {
    const envelope: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isObject(envelope)) return envelope;
  } catch {
    // Answered below, together with JSON that is not an object.
  }
  throw new Refusal(400, 'The body is not a JSON object. Send the submission as the form writes it.');
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Record<string, unknown>> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    throw new Refusal(400, 'The body is not the form data that its Content-Type announces. Send it again.');
  }
  return readEntries(form);
}
