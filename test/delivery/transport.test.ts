import { expect } from '@open-wc/testing';
import type { DeliveryRequest } from '../../src/delivery/transport.ts';
import { httpTransport } from '../../src/delivery/transport.ts';
import type { Responder } from '../support/fake-platform.ts';
import { fakePlatform } from '../support/fake-platform.ts';

const request: DeliveryRequest = {
  url: 'https://hooks.example.com/',
  body: ['{"a":1}'],
  contentType: 'application/json',
  transport: 'fetch',
};
const never = () => new Promise<never>(() => {});

const exchange = (respond: Responder, changes: Partial<DeliveryRequest> = {}) => {
  const platform = fakePlatform(respond);
  return { platform, answer: httpTransport(platform).send({ ...request, ...changes }) };
};

/** An answer whose head is there and whose body is yet to come. */
function headOnly(status: number) {
  let fail = () => {};
  let beginReading = () => {};
  const reading = new Promise<void>((resolve) => (beginReading = resolve));
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => void (fail = () => controller.error(new TypeError('connection lost'))),
      pull: () => beginReading(),
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body, { status }), reading, fail };
}

describe('one request to a receiver', () => {
  it('is a single POST without cookies and without the path of the page', async () => {
    const { platform, answer } = exchange(() => new Response('ok'));
    await answer;
    expect(platform.requests).to.have.lengthOf(1);
    const { url, init, body } = platform.requests[0] ?? {};
    expect(url).to.equal(request.url);
    expect(body).to.equal('{"a":1}');
    expect(init).to.include({ method: 'POST', credentials: 'omit', referrerPolicy: 'strict-origin', keepalive: true });
  });

  it('has no header that would cause a preflight', async () => {
    const { platform, answer } = exchange(() => new Response());
    await answer;
    expect(platform.requests[0]?.init.headers).to.deep.equal({
      'Content-Type': 'application/json',
      Accept: 'application/json',
    });
  });

  it('carries the headers that a receiver asks for', async () => {
    const { platform, answer } = exchange(() => new Response(), { headers: { apikey: 'public' } });
    await answer;
    expect(platform.requests[0]?.init.headers).to.include({ apikey: 'public', 'Content-Type': 'application/json' });
  });

  it('is the request of a plain form where the answer cannot be read anyway', async () => {
    const opaque = Object.defineProperty(new Response(), 'type', { value: 'opaque' });
    const { platform, answer } = exchange(() => opaque, { transport: 'form-post' });
    expect(await answer).to.deep.equal({ kind: 'opaque' });
    expect(platform.requests[0]?.init.mode).to.equal('no-cors');
    expect(platform.timers).to.equal(0);
  });

  it('carries bytes as they are', async () => {
    const { platform, answer } = exchange(() => new Response(), { body: ['a', new Uint8Array([0, 255]).buffer, 'z'] });
    await answer;
    const sent = new Response(platform.requests[0]?.init.body ?? null);
    expect([...new Uint8Array(await sent.arrayBuffer())]).to.deep.equal([97, 0, 255, 122]);
  });

  it('outlives the page only while its bytes are within what browsers allow', async () => {
    const small = exchange(() => new Response(), { body: ['a'.repeat(59_999)] });
    const large = exchange(() => new Response(), { body: ['🦊'.repeat(15_000)] });
    await Promise.all([small.answer, large.answer]);
    expect(small.platform.requests[0]?.init.keepalive).to.equal(true);
    expect(large.platform.requests[0]?.init.keepalive).to.equal(false);
  });

  it('tells the status and the body of the answer', async () => {
    const { answer } = exchange(() => new Response('Zoë 🦊', { status: 422 }));
    expect(await answer).to.deep.equal({
      kind: 'answered',
      status: 422,
      body: 'Zoë 🦊',
      redirected: false,
      retryAfter: undefined,
    });
  });

  it('reads Retry-After as seconds or as a date, and nothing else', async () => {
    for (const [header, expected] of [
      ['120', 120_000],
      ['Sat, 21 Nov 2026 10:01:00 GMT', 60_000],
      ['Sat, 21 Nov 2026 09:00:00 GMT', undefined],
      ['soon', undefined],
      ['-5', undefined],
    ] as const) {
      const { answer } = exchange(() => new Response('', { status: 503, headers: { 'Retry-After': header } }));
      expect(await answer, header).to.include({ retryAfter: expected });
    }
  });

  it('is unreachable when the network, CORS or a policy of the page refuses it', async () => {
    const { answer } = exchange(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await answer).to.deep.equal({ kind: 'unreachable' });
  });

  it('is unreachable, and does not throw, when fetch itself throws', async () => {
    const platform = {
      ...fakePlatform(),
      fetch: () => {
        throw new Error('wrapped badly');
      },
    };
    expect(await httpTransport(platform).send(request)).to.deep.equal({ kind: 'unreachable' });
  });

  it('gives up after 30 seconds and lets go of the connection', async () => {
    const { platform, answer } = exchange(never);
    platform.advance(29_999);
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(false);
    platform.advance(1);
    expect(await answer).to.deep.equal({ kind: 'timeout' });
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('gives up after another time when told so', async () => {
    const platform = fakePlatform(never);
    const answer = httpTransport(platform, { timeout: 500 }).send(request);
    platform.advance(500);
    expect(await answer).to.deep.equal({ kind: 'timeout' });
  });

  it('gives up even when a wrapped fetch ignores the signal', async () => {
    const platform = fakePlatform();
    platform.fetch = never;
    const answer = httpTransport(platform).send(request);
    platform.advance(30_000);
    expect(await answer).to.deep.equal({ kind: 'timeout' });
  });

  it('leaves no timer behind', async () => {
    const { platform, answer } = exchange(() => new Response());
    await answer;
    expect(platform.timers).to.equal(0);
  });

  it('counts as answered when the body hangs after the head', async () => {
    const { response, reading } = headOnly(200);
    const { platform, answer } = exchange(() => response);
    await reading;
    platform.advance(30_000);
    expect(await answer).to.include({ kind: 'answered', status: 200 });
  });

  it('counts as answered when the connection breaks off after the head', async () => {
    const { response, reading, fail } = headOnly(422);
    const { answer } = exchange(() => response);
    await reading;
    fail();
    expect(await answer).to.include({ kind: 'answered', status: 422 });
  });

  it('stops reading an endless answer', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000).fill(97)),
    });
    const { answer } = exchange(() => new Response(endless));
    const { body } = { body: '', ...(await answer) };
    expect(body.length).to.be.within(64_000, 80_000);
  });
});
