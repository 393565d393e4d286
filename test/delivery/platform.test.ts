import { expect } from '@open-wc/testing';
import { browserPlatform } from '../../src/delivery/platform.ts';
import { httpTransport } from '../../src/delivery/transport.ts';

describe('the browser as a platform', () => {
  it('tells the time', () => {
    expect(browserPlatform.now()).to.be.closeTo(Date.now(), 1000);
  });

  it('gives other random bytes every time', () => {
    expect(browserPlatform.randomBytes(16)).to.have.lengthOf(16);
    expect(browserPlatform.randomBytes(16)).not.to.deep.equal(browserPlatform.randomBytes(16));
  });

  it('calls back after a while', async () => {
    await new Promise<void>((resolve) => browserPlatform.after(1, resolve));
  });

  it('does not call back once cancelled', async () => {
    let called = false;
    browserPlatform.after(1, () => (called = true))();
    await new Promise<void>((resolve) => browserPlatform.after(5, resolve));
    expect(called).to.equal(false);
  });

  it('uses the fetch that the page has now', async () => {
    const original = globalThis.fetch;
    globalThis.fetch = async () => new Response('replaced');
    try {
      expect(await (await browserPlatform.fetch('/')).text()).to.equal('replaced');
    } finally {
      globalThis.fetch = original;
    }
  });

  it('reaches a real server', async () => {
    const answer = await httpTransport(browserPlatform).send({
      url: location.href,
      body: ['{}'],
      contentType: 'application/json',
      transport: 'fetch',
    });
    expect(answer.kind).to.equal('answered');
  });
});
