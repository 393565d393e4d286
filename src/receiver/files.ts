import { isObject } from '../fields/kinds.ts';
import { bytesInBase64 } from './base64.ts';
import { Refusal } from './refusal.ts';

/**
 * The answers, with the size of each file as it is and not as somebody claims.
 *
 * @throws Refusal 400 when the `content` of a file is not base64.
 */
export function measureFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(measureFiles);
  if (!isObject(value)) return value;
  if (!isFileWithContent(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, measureFiles(item)]));
  const size = bytesInBase64(value.content);
  if (size === undefined)
    throw new Refusal(400, 'The content of a file is not base64. Choose the file again and send.');
  return { ...value, size };
}

const isFileWithContent = (value: Record<string, unknown>): value is { readonly content: string } =>
  typeof value.content === 'string' && typeof value.part === 'string' && typeof value.mediaType === 'string';
