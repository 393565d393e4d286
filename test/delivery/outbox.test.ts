import { expect } from '@open-wc/testing';
import type { ResolvedDestination } from '../../src/delivery/destination.ts';
import { createOutbox } from '../../src/delivery/outbox.ts';
import type { SubmissionStore } from '../../src/delivery/store.ts';
import { memoryStore } from '../../src/delivery/store.ts';
import type { Answer, DeliveryRequest, Transport } from '../../src/delivery/transport.ts';
import { fakeSubmission } from './fake-submission.ts';

const destination: ResolvedDestination = {
  url: 'https://hooks.example.com/',
  encoding: 'json',
  confirmation: 'confirmed',
};
const ok: Answer = { kind: 'answered', status: 200, body: '', redirected: false };

/** Answers in the given order, the last answer for ever. */
function fakeTransport(...answers: Answer[]): Transport & { sent: DeliveryRequest[] } {
  const sent: DeliveryRequest[] = [];
  return {
    sent,
    send: async (request) => {
      sent.push(request);
      return answers[sent.length - 1] ?? answers.at(-1) ?? ok;
    },
  };
}

const rejecting = async () => {
  throw new Error('storage is full');
};
const brokenStore: SubmissionStore = { get: rejecting, put: rejecting, delete: rejecting, list: rejecting };

describe('the outbox', () => {
  it('sends the encoded submission and says so', async () => {
    const transport = fakeTransport(ok);
    const receipt = await createOutbox({ transport, store: memoryStore() }).deliver(fakeSubmission(), destination);
    expect(receipt).to.deep.equal({ status: 'sent', confirmation: 'confirmed' });
    expect(transport.sent).to.have.lengthOf(1);
    expect(transport.sent[0]).to.include({ url: destination.url, contentType: 'application/json' });
    expect(JSON.parse(transport.sent[0]?.body ?? '')).to.deep.equal(fakeSubmission());
  });

  it('stores before it sends and forgets only what was acknowledged', async () => {
    const store = memoryStore();
    const storedWhileSending: number[] = [];
    const answers: Answer[] = [{ kind: 'timeout' }, ok];
    const transport: Transport = {
      send: async () => {
        storedWhileSending.push((await store.list()).length);
        return answers.shift() ?? ok;
      },
    };
    const outbox = createOutbox({ transport, store });
    await outbox.deliver(fakeSubmission(), destination);
    expect(await store.list()).to.have.lengthOf(1);
    await outbox.deliver(fakeSubmission(), destination);
    expect(await store.list()).to.have.lengthOf(0);
    expect(storedWhileSending).to.deep.equal([1, 1]);
  });

  for (const answer of [
    { kind: 'unreachable' },
    { kind: 'timeout' },
    { ...ok, status: 500 },
    { ...ok, status: 422 },
  ] as Answer[]) {
    it(`keeps what was not acknowledged: ${JSON.stringify(answer)}`, async () => {
      const store = memoryStore();
      const outbox = createOutbox({ transport: fakeTransport(answer), store });
      expect(await outbox.deliver(fakeSubmission(), destination)).to.include({ status: 'refused' });
      expect(await store.list()).to.have.lengthOf(1);
    });
  }

  for (const encoding of ['json', 'text', 'urlencoded', 'multipart', 'slack'] as const) {
    it(`sends byte-identical bodies on every retry, as ${encoding}`, async () => {
      const transport = fakeTransport({ kind: 'timeout' }, { ...ok, status: 503 }, ok);
      const outbox = createOutbox({ transport, store: memoryStore() });
      for (let attempt = 0; attempt < 3; attempt++)
        await outbox.deliver(fakeSubmission(), { ...destination, encoding });
      expect(transport.sent).to.have.lengthOf(3);
      expect(new Set(transport.sent.map(({ body, contentType }) => contentType + body))).to.have.lengthOf(1);
    });
  }

  it('keeps the bytes of the first attempt even if somebody amends the submission later', async () => {
    const transport = fakeTransport({ kind: 'unreachable' }, ok);
    const outbox = createOutbox({ transport, store: memoryStore() });
    const submission = fakeSubmission();
    await outbox.deliver(submission, destination);
    submission.extra = { late: true };
    await outbox.deliver(submission, destination);
    expect(transport.sent[1]?.body).to.equal(transport.sent[0]?.body);
  });

  it('keeps each destination apart', async () => {
    const store = memoryStore();
    const transport = fakeTransport({ kind: 'unreachable' });
    const outbox = createOutbox({ transport, store });
    await outbox.deliver(fakeSubmission(), destination);
    await outbox.deliver(fakeSubmission(), { ...destination, url: 'https://other.example/', encoding: 'urlencoded' });
    expect((await store.list()).map(({ url }) => url)).to.deep.equal([destination.url, 'https://other.example/']);
    expect(transport.sent[1]?.contentType).to.equal('application/x-www-form-urlencoded');
  });

  it('lets a correction take the place of what it replaces', async () => {
    const store = memoryStore();
    const outbox = createOutbox({ transport: fakeTransport({ kind: 'unreachable' }), store });
    await outbox.deliver(fakeSubmission({ id: 'old' }), destination);
    await outbox.deliver(fakeSubmission({ id: 'new', replaces: 'old' }), destination);
    const bodies = (await store.list()).map(({ body }): unknown => JSON.parse(body));
    expect(bodies).to.deep.equal([JSON.parse(JSON.stringify(fakeSubmission({ id: 'new', replaces: 'old' })))]);
  });

  it('does not lose the old one when its correction cannot be stored', async () => {
    const store = memoryStore();
    await createOutbox({ transport: fakeTransport({ kind: 'timeout' }), store }).deliver(
      fakeSubmission({ id: 'old' }),
      destination,
    );
    const full = { ...store, put: rejecting };
    const correction = fakeSubmission({ id: 'new', replaces: 'old' });
    await createOutbox({ transport: fakeTransport({ kind: 'timeout' }), store: full }).deliver(correction, destination);
    expect(await store.list()).to.have.lengthOf(1);
    await createOutbox({ transport: fakeTransport(ok), store: full }).deliver(correction, destination);
    expect(await store.list()).to.have.lengthOf(0);
  });

  it('sends all the same when the store is broken', async () => {
    const transport = fakeTransport({ kind: 'timeout' }, ok);
    const outbox = createOutbox({ transport, store: brokenStore });
    await outbox.deliver(fakeSubmission(), destination);
    expect(await outbox.deliver(fakeSubmission(), destination)).to.include({ status: 'sent' });
    expect(transport.sent[1]?.body).to.equal(transport.sent[0]?.body);
  });

  for (const encoding of ['json', 'urlencoded'] as const) {
    it(`delivers the answers when what the host adds cannot be written, as ${encoding}`, async () => {
      const cyclic: Record<string, unknown> = {};
      cyclic.self = cyclic;
      const transport = fakeTransport(ok);
      const outbox = createOutbox({ transport, store: memoryStore() });
      const receipt = await outbox.deliver(fakeSubmission({ extra: cyclic }), { ...destination, encoding });
      expect(receipt).to.include({ status: 'sent' });
      expect(transport.sent[0]?.body).to.contain('Acme');
    });
  }
});
