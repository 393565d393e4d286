/** The value of a file field in the envelope. The bytes are apart, under `part`. */
export interface FileAnswer {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** The name of the multipart part: `cv`, `company[logo]`, `documents[0]`. */
  readonly part: string;
}

/** The bytes of the files of a submission, by `part`. */
export type Files = ReadonlyMap<string, Blob>;

/** Whether something in an envelope is a file. A group of fields that looks the same to a byte is taken for one. */
export const isFile = (value: unknown): value is FileAnswer => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, size, mediaType, part }: { readonly [member: string]: unknown } = { ...value };
  return typeof size === 'number' && [name, mediaType, part].every((member) => typeof member === 'string');
};

/** A document as JSON, with the bytes of every file in it as `content`, in base64. A file whose bytes are gone has none. */
export async function toJson(document: object, files: Files): Promise<string> {
  const contents = new Map<string, string>();
  for (const [part, file] of files) contents.set(part, await toBase64(file));
  return JSON.stringify(document, (_name, value: unknown) =>
    contents.size > 0 && isFile(value) ? { ...value, content: contents.get(value.part) } : value,
  );
}

/** By the browser itself, off the main thread: `btoa` would hold up the page, and its argument the stack. */
const toBase64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('A file cannot be read'));
    reader.onload = () => {
      // A data URL: what follows the comma.
      const { result } = reader;
      resolve(typeof result === 'string' ? (result.split(',')[1] ?? '') : '');
    };
    reader.readAsDataURL(file);
  });
