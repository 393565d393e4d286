/** By pieces whose length is a multiple of three: a call takes only so many arguments, and only the end may be padded. */
const PIECE = 24_576;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE))));
  return pieces.join('');
}

/** How many bytes a base64 text stands for (RFC 4648, section 4); nothing when it is none. */
export function bytesInBase64(text: string): number | undefined {
  if (text.length % 4 !== 0 || !/^[\w+/]*={0,2}$/.test(text) || text.includes('_')) return undefined;
  return (text.length / 4) * 3 - (text.length - text.replace(/=+$/, '').length);
}
