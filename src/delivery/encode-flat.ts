import type { EncodedSubmission } from './encode.ts';
import type { FileAnswer, Files } from './files.ts';
import type { Entry } from './flatten.ts';
import { asText } from './flatten.ts';

/** Writes pairs of names and values. `id` is that of the submission: random, and the same in every attempt. */
export async function encodeFlat(
  entries: readonly Entry[],
  files: Files,
  encoding: 'urlencoded' | 'multipart',
  id: string,
): Promise<EncodedSubmission> {
  if (encoding === 'multipart') return multipart(entries, files, `lead-form-${id}`);
  return {
    body: [String(new URLSearchParams(asText(entries).map(([name, value]) => [name, value])))],
    contentType: 'application/x-www-form-urlencoded',
  };
}

/**
 * Multipart form data by the WHATWG algorithm. By hand, because `FormData` draws a new boundary at every attempt.
 * The boundary comes from the random id, which no visitor can know while answering.
 */
async function multipart(entries: readonly Entry[], files: Files, boundary: string): Promise<EncodedSubmission> {
  const body: (string | ArrayBuffer)[] = [];
  let text = '';
  for (const [name, value] of entries) {
    text += `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`;
    const file = typeof value === 'string' ? undefined : files.get(value.part);
    if (typeof value === 'string') text += `\r\n\r\n${value}`;
    else if (!file) text += `\r\n\r\n${value.name}`;
    else {
      body.push(text + fileHead(value), await file.arrayBuffer());
      text = '';
    }
    text += '\r\n';
  }
  body.push(`${text}--${boundary}--\r\n`);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}

/** A media type comes from the visitor's system: what is none could end the line. */
const fileHead = ({ name, mediaType }: FileAnswer): string =>
  `; filename="${escape(name)}"\r\nContent-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream'}\r\n\r\n`;

/** Only `"`, CR and LF are escaped, the same as `encodeURIComponent` does, and nothing else. */
const escape = (name: string) => name.replace(/["\r\n]/g, encodeURIComponent);
