import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientBehindProxies, clientFromHeader, peerOf } from 'lead-form/receiver';
import { createRateLimiter } from '../../dist/receiver/rate-limit.js';
import { envelopeOf, NOW, postJson, setUp, uuid } from './harness.mjs';

/** A receiver whose clock stands until it is moved. */
function setUpLimit(rateLimit) {
  let now = NOW;
  const { receiver, store } = setUp({ rateLimit, now: () => now });
  let number = 0;
  return {
    store,
    pass: (seconds) => (now += seconds * 1000),
    send: (context, headers) => receiver(postJson(envelopeOf({ id: uuid(++number) }), headers), context),
  };
}
const ada = { address: '192.0.2.1' };
const eve = { address: '192.0.2.2' };

describe('A client that sends too much', () => {
  it('is told with 429 when to come again, and then is taken', async () => {
    const { send, pass } = setUpLimit({ requests: 3, seconds: 60 });
    for (const time of [1, 2, 3]) assert.equal((await send(ada)).status, 201, `time ${time}`);
    const response = await send(ada);
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('Retry-After'), '20');
    assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    assert.match((await response.json()).errors[0].message, /in a while/);
    pass(19);
    assert.equal((await send(ada)).headers.get('Retry-After'), '1');
    pass(1);
    assert.equal((await send(ada)).status, 201);
    assert.equal((await send(ada)).status, 429);
  });

  it('does not keep others from sending', async () => {
    const { send } = setUpLimit({ requests: 1, seconds: 60 });
    assert.equal((await send(ada)).status, 201);
    assert.equal((await send(ada)).status, 429);
    assert.equal((await send(eve)).status, 201);
  });

  it('cannot make itself another one by what it writes into headers', async () => {
    const { send } = setUpLimit({ requests: 1, seconds: 60 });
    assert.equal((await send(ada, { 'X-Forwarded-For': '198.51.100.1' })).status, 201);
    assert.equal((await send(ada, { 'X-Forwarded-For': '198.51.100.2', 'CF-Connecting-IP': '::2' })).status, 429);
  });

  it('is forgotten after many others, so that the memory stays bounded', () => {
    const client = (_request, { address }) => address;
    const secondsToWait = createRateLimiter({ requests: 1, seconds: 3600, client }, () => NOW);
    assert.equal(secondsToWait(undefined, ada), 0);
    for (let index = 0; index < 9_999; index++) secondsToWait(undefined, { address: `client ${index}` });
    assert.equal(secondsToWait(undefined, ada), 3600);
    secondsToWait(undefined, eve);
    assert.equal(secondsToWait(undefined, ada), 0);
  });

  it('gets the whole hour’s worth again after an hour, and not more', () => {
    let now = NOW;
    const secondsToWait = createRateLimiter({ requests: 7, seconds: 3600 }, () => now);
    const sendUntilRefused = () => {
      let count = 0;
      while (secondsToWait(undefined, ada) === 0) count++;
      return count;
    };
    assert.equal(sendUntilRefused(), 7);
    now += 3_600_000;
    assert.equal(sendUntilRefused(), 7);
    now += 36_000_000;
    assert.equal(sendUntilRefused(), 7);
  });

  it('is judged by a limiter of the host when there is one', async () => {
    const { send } = setUpLimit(async (_request, { address }) => (address === ada.address ? 7 : 0));
    assert.equal((await send(ada)).headers.get('Retry-After'), '7');
    assert.equal((await send(eve)).status, 201);
  });

  it('is refused as an option when it makes no sense', () => {
    assert.throws(() => setUpLimit({ requests: 0, seconds: 60 }), TypeError);
    assert.throws(() => setUpLimit({ requests: 5, seconds: 0 }), TypeError);
  });
});

describe('A client is told apart', () => {
  const request = (headers) => postJson({}, headers);

  it('by the address that it connects from, as Node, Deno and Bun tell it', () => {
    assert.equal(peerOf(request(), ada), '192.0.2.1');
    assert.equal(peerOf(request(), { remoteAddr: { transport: 'tcp', hostname: '192.0.2.1', port: 1 } }), '192.0.2.1');
    const bun = { address: { address: '::', port: 80 }, requestIP: () => ({ address: '192.0.2.1' }) };
    assert.equal(peerOf(request(), bun), '192.0.2.1');
    assert.equal(peerOf(request(), { requestIP: () => null }), undefined);
    assert.equal(peerOf(request(), {}), undefined);
  });

  it('in IPv6 by its network, of which one client has all addresses', () => {
    const network = (address) => peerOf(request(), { address });
    assert.equal(network('2001:db8:1:2:3:4:5:6'), network('2001:DB8:1:2::1'));
    assert.notEqual(network('2001:db8:1:2::1'), network('2001:db8:1:3::1'));
    assert.equal(network('::1'), '0:0:0:0');
    assert.equal(network('::ffff:192.0.2.1'), '192.0.2.1');
  });

  it('behind proxies by what the outermost of them wrote, not by what the client claims', () => {
    const headers = { 'X-Forwarded-For': '198.51.100.7, 192.0.2.1, 10.0.0.2' };
    assert.equal(clientBehindProxies(1)(request(headers)), '10.0.0.2');
    assert.equal(clientBehindProxies(2)(request(headers)), '192.0.2.1');
    assert.equal(clientBehindProxies(9)(request(headers)), undefined);
    assert.equal(clientBehindProxies(1)(request()), undefined);
  });

  it('by a header that the proxy sets', () => {
    const client = clientFromHeader('CF-Connecting-IP');
    assert.equal(client(request({ 'CF-Connecting-IP': '192.0.2.1' })), '192.0.2.1');
    assert.equal(client(request()), undefined);
  });
});
