import type { JWK } from 'jose';
import { compactDecrypt, errors, importJWK } from 'jose';
import { isObject } from '../fields/kinds.ts';
import { Refusal, tryLater } from './refusal.ts';

/** Opens submissions that were encrypted on the device of the visitor. */
export type Opener = (envelope: Record<string, unknown>) => Promise<Record<string, unknown>>;

/**
 * Opens `{ "format": 1, "id", "encrypted" }`: a JSON Web Encryption in compact form (RFC 7516) by RSA-OAEP-256 and A256GCM, in
 * which the envelope stands. What is not encrypted is handed on as it is.
 *
 * @param keys private RSA keys as JSON Web Keys (RFC 7517); several while an old one is still in use.
 * @throws TypeError when one of them is not a private RSA key.
 */
export function createOpener(keys: readonly JsonWebKey[]): Opener {
  for (const { kty, d } of keys)
    if (kty !== 'RSA' || !d) throw new TypeError('"decryptionKey" has to be a private RSA key as a JSON Web Key');
  return async (envelope) => {
    const { id, encrypted } = envelope;
    if (encrypted === undefined) return envelope;
    if (keys.length === 0)
      throw tryLater('This receiver cannot open encrypted submissions: the site has to give it its "decryptionKey".');
    if (typeof encrypted !== 'string') throw new Refusal(400, UNREADABLE);
    // Each time anew: in a Worker, one request cannot wait for what another one does.
    const imported = await Promise.all(keys.map((key) => importJWK(withoutUses(key), 'RSA-OAEP-256')));
    const opened = await decrypt(encrypted, imported);
    // Else somebody could send an encrypted submission of another visitor again under a new id.
    if (!isObject(opened) || opened.id !== id)
      throw new Refusal(
        400,
        'What was encrypted is not the submission that it is said to be. Reload the page and send again.',
      );
    return opened;
  };
}

const UNREADABLE = 'The encrypted submission cannot be read. Reload the page and send again.';

/** A key that was exported for one use is good for the other half of it, too. */
const withoutUses = ({ key_ops: _operations, use: _use, alg: _algorithm, ...key }: JsonWebKey): JWK => ({
  ...key,
  kty: 'RSA',
});

async function decrypt(jwe: string, keys: readonly Parameters<typeof compactDecrypt>[1][]): Promise<unknown> {
  for (const key of keys) {
    try {
      const { plaintext } = await compactDecrypt(jwe, key, {
        keyManagementAlgorithms: ['RSA-OAEP-256'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return JSON.parse(new TextDecoder().decode(plaintext)) as unknown;
    } catch (error) {
      if (!(error instanceof errors.JWEDecryptionFailed)) throw new Refusal(400, UNREADABLE);
    }
  }
  // Most likely the page has a newer key than the receiver: what waits until that is mended is not lost.
  throw tryLater(
    'The submission was encrypted for another key than that of this receiver. The site has to compare the two.',
  );
}
