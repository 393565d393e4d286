/**
 * Encrypts an envelope to the owner of a form: a JSON Web Encryption in compact form (RFC 7516), by RSA-OAEP-256 and A256GCM.
 * Each call draws a new key, so that the same envelope never gives the same text.
 *
 * @param json the envelope.
 * @param id that of the envelope; it stays readable, so that a receiver can tell a repetition.
 * @param key the public RSA key of the owner (RFC 7517). Of a private one only the public half is used.
 * @returns the body to send: `{"format":1,"id":…,"encrypted":"…"}`.
 * @throws TypeError on plain http, where browsers have no cryptography; DOMException when the key cannot be used.
 */
export async function encryptEnvelope(json: string, id: string, { n = '', e = '', kid }: PublicKey): Promise<string> {
  const { subtle } = crypto;
  const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const ownersKey = await subtle.importKey('jwk', { kty: 'RSA', n, e }, rsa, false, ['encrypt']);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const contentKey = await subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const header = base64url(bytes(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid })));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(header) }, contentKey, bytes(json));
  const encryptedKey = await subtle.encrypt(rsa, ownersKey, secret);
  const parts = [encryptedKey, iv, sealed.slice(0, -TAG), sealed.slice(-TAG)].map(base64url);
  return JSON.stringify({ format: 1, id, encrypted: [header, ...parts].join('.') });
}

/** What a `JsonWebKey` has of use here. */
interface PublicKey {
  readonly n?: string;
  readonly e?: string;
  readonly kid?: unknown;
}

/** Bytes at the end of what AES-GCM gives, which prove that nothing was changed. */
const TAG = 16;

const bytes = (text: string) => new TextEncoder().encode(text);

const base64url = (data: ArrayBuffer | Uint8Array<ArrayBuffer>): string => {
  const binary = Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
};
