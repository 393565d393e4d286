/* global atob, btoa, crypto, TextEncoder */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CompactEncrypt, importJWK } from 'jose';
import { envelopeOf, kept, setUp, uuid, values } from './harness.mjs';
import { importPageModule } from './page-module.mjs';

const { encryptEnvelope } = await importPageModule('delivery/encrypt.ts');

async function createKeys(modulusLength = 2048) {
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
  const exported = (key) => crypto.subtle.exportKey('jwk', key);
  return { publicKey: await exported(publicKey), privateKey: await exported(privateKey) };
}

let keys;
let others;
before(async () => ([keys, others] = await Promise.all([createKeys(), createKeys(3072)])));

const seal = (envelope, { publicKey } = keys, id = envelope.id) =>
  encryptEnvelope(JSON.stringify(envelope), id, publicKey).then((text) => JSON.parse(text));

describe('An encrypted submission', () => {
  it('shows its id and nothing else on its way', async () => {
    const sealed = await seal(envelopeOf());
    assert.deepEqual(Object.keys(sealed), ['format', 'id', 'encrypted']);
    assert.equal(sealed.id, uuid(1));
    assert.equal(sealed.format, 1);
    const parts = sealed.encrypted.split('.');
    assert.deepEqual(JSON.parse(atob(parts[0])), { alg: 'RSA-OAEP-256', enc: 'A256GCM' });
    assert.deepEqual(
      parts.map((part) => /^[\w-]+$/.test(part)),
      Array(5).fill(true),
    );
    assert.equal(parts[2].length, 16);
    assert.equal(parts[4].length, 22);
  });

  it('is opened, validated and kept like any other', async () => {
    const { send, store, told } = setUp({ decryptionKey: keys.privateKey });
    assert.deepEqual(await send(await seal(envelopeOf())), [201, { id: uuid(1), repeated: false }]);
    assert.deepEqual((await store.list())[0].submission, envelopeOf({ values: kept }));
    assert.equal(told.length, 1);
    const [status, { errors }] = await send(await seal(envelopeOf({ id: uuid(2), values: {} })));
    assert.equal(status, 422);
    assert.equal(errors[0].pointer, '/values/name');
  });

  it('is recognised when it comes again, though no two of them look alike', async () => {
    const { send } = setUp({ decryptionKey: keys.privateKey });
    const [one, another] = [await seal(envelopeOf()), await seal(envelopeOf())];
    assert.notEqual(one.encrypted, another.encrypted);
    assert.equal((await send(one))[0], 201);
    assert.equal((await send(another))[0], 200);
  });

  it('may be large, and in any script', async () => {
    const { send, store } = setUp({ decryptionKey: keys.privateKey });
    const name = 'Zoë 李 🙂'.repeat(20_000);
    assert.equal((await send(await seal(envelopeOf({ extra: { name } }))))[0], 201);
    assert.equal((await store.list())[0].submission.extra.name, name);
  });

  it('is opened when another program has sealed it by the same standard', async () => {
    const { send } = setUp({ decryptionKey: keys.privateKey });
    const encrypted = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(envelopeOf())))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(await importJWK(keys.publicKey, 'RSA-OAEP-256'));
    assert.equal((await send({ format: 1, id: uuid(1), encrypted }))[0], 201);
  });

  it('is opened by an older key, too, while there are two', async () => {
    const { send } = setUp({ decryptionKey: [others.privateKey, keys.privateKey] });
    assert.equal((await send(await seal(envelopeOf())))[0], 201);
    assert.equal((await send(await seal(envelopeOf({ id: uuid(2) }), others)))[0], 201);
  });

  it('that is for another key waits until somebody has mended that', async () => {
    const { send, store } = setUp({ decryptionKey: others.privateKey });
    const [status, { errors }] = await send(await seal(envelopeOf()));
    assert.equal(status, 503);
    assert.match(errors[0].message, /another key/);
    assert.deepEqual(await store.list(), []);
  });

  it('waits as well when the receiver has no key at all', async () => {
    const { send } = setUp();
    const [status, { errors }] = await send(await seal(envelopeOf()));
    assert.equal(status, 503);
    assert.match(errors[0].message, /decryptionKey/);
  });

  it('cannot be sent again by somebody else under a new id', async () => {
    const { send, store } = setUp({ decryptionKey: keys.privateKey });
    const [status] = await send(await seal(envelopeOf(), keys, uuid(2)));
    assert.equal(status, 400);
    assert.deepEqual(await store.list(), []);
  });

  it('that was changed on its way is not kept', async () => {
    const { send, store } = setUp({ decryptionKey: keys.privateKey });
    const sealed = await seal(envelopeOf());
    const parts = sealed.encrypted.split('.');
    const flip = (text) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    for (const index of [1, 2, 3, 4]) {
      const encrypted = parts.map((part, at) => (at === index ? flip(part) : part)).join('.');
      assert.ok((await send({ ...sealed, encrypted }))[0] >= 400, `part ${index}`);
    }
    assert.deepEqual(await store.list(), []);
  });

  it('by another method, or none, is refused', async () => {
    const { send } = setUp({ decryptionKey: keys.privateKey });
    const header = (value) => btoa(JSON.stringify(value)).replace(/=/g, '');
    const { encrypted } = await seal(envelopeOf());
    const rest = encrypted.slice(encrypted.indexOf('.'));
    for (const wrong of ['', 'x', '....', 7, null, [], `${header({ alg: 'dir', enc: 'A256GCM' })}${rest}`])
      assert.equal((await send({ format: 1, id: uuid(1), encrypted: wrong }))[0], 400, String(wrong));
  });

  it('is refused when it holds something else than a submission', async () => {
    const { send } = setUp({ decryptionKey: keys.privateKey });
    const deep = `{"id":"${uuid(1)}","extra":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    for (const json of ['[]', 'null', 'no json', deep])
      assert.equal(
        (await send(JSON.parse(await encryptEnvelope(json, uuid(1), keys.publicKey))))[0],
        400,
        json.slice(0, 60),
      );
  });

  it('needs a key that can open: a public one is refused before the first submission comes', () => {
    assert.throws(() => setUp({ decryptionKey: keys.publicKey }), /private RSA key/);
  });
});

describe('A page', () => {
  it('that was given the private key by mistake uses only its public half', async () => {
    const { send } = setUp({ decryptionKey: keys.privateKey });
    const sealed = await encryptEnvelope(JSON.stringify(envelopeOf({ values })), uuid(1), keys.privateKey);
    assert.equal((await send(JSON.parse(sealed)))[0], 201);
  });

  it('says which key was used where the key has a name', async () => {
    const sealed = await seal(envelopeOf(), { publicKey: { ...keys.publicKey, kid: '2026' } });
    assert.equal(JSON.parse(atob(sealed.encrypted.split('.')[0])).kid, '2026');
  });

  it('that was given no usable key sends nothing in plain', async () => {
    for (const key of [{}, { kty: 'RSA' }, undefined, { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' }])
      await assert.rejects(encryptEnvelope('{}', uuid(1), key));
  });
});
