import { expect } from '@open-wc/testing';
import type { Destination } from '../../src/delivery/destination.ts';
import { resolveDestination } from '../../src/delivery/destination.ts';

const resolve = (destination: Destination) => resolveDestination(destination, 'https://example.com/contact/form');

describe('a destination', () => {
  it('gets JSON and is believed when it answers', () => {
    expect(resolve({ url: 'https://hooks.example.com/leads?key=1' })).to.deep.equal({
      url: 'https://hooks.example.com/leads?key=1',
      encoding: 'json',
      confirmation: 'confirmed',
    });
  });

  it('may be relative to the page', () => {
    expect(resolve({ url: '../leads' })).to.include({ url: 'https://example.com/leads' });
    expect(resolve({ url: '//other.example/leads' })).to.include({ url: 'https://other.example/leads' });
  });

  it('may be on plain http', () => {
    expect(resolve({ url: 'http://localhost:8080/in' })).to.include({ url: 'http://localhost:8080/in' });
  });

  const recognised: [url: string, encoding: string, confirmation: string][] = [
    ['https://hooks.zapier.com/hooks/catch/1/abc/', 'urlencoded', 'accepted'],
    ['https://hooks.slack.com/services/T0/B0/x', 'slack', 'confirmed'],
    ['https://script.google.com/macros/s/abc/exec', 'text', 'accepted'],
    ['https://eo123.m.pipedream.net/', 'urlencoded', 'confirmed'],
    ['https://eo123.m.pipedream.net', 'urlencoded', 'confirmed'],
  ];
  for (const [url, encoding, confirmation] of recognised) {
    it(`sends ${encoding} to ${url}, which refuses the preflight of JSON`, () => {
      expect(resolve({ url })).to.include({ encoding, confirmation });
    });

    it(`lets the author choose another encoding for ${url}`, () => {
      expect(resolve({ url, encoding: 'multipart' })).to.include({ encoding: 'multipart', confirmation });
    });
  }

  it('is not taken for a known receiver because of its path, its query or a longer name', () => {
    for (const url of [
      'https://proxy.example/https://hooks.zapier.com/',
      'https://proxy.example/?to=https://hooks.zapier.com/',
      'https://hooks.zapier.com.example/',
      'https://nothooks.zapier.com/',
      'https://m.pipedream.net.example/',
    ]) {
      expect(resolve({ url }), url).to.include({ encoding: 'json', confirmation: 'confirmed' });
    }
  });

  it('is a fault, with a way out, when it is not an address to post to', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/plain,x',
      'mailto:ada@example.com',
      'file:///etc/passwd',
      'blob:https://example.com/1',
      'https://',
      'http://[',
      '',
      ' ',
      'https://ada:secret@example.com/',
      'https://ada@example.com/',
    ]) {
      const resolved = resolve({ url });
      expect(resolved, url).to.have.all.keys('fault');
      expect(JSON.stringify(resolved)).to.contain('http: or https:');
    }
  });

  it('keeps an @ in path and query', () => {
    expect(resolve({ url: 'https://example.com/@ada?x=@' })).to.include({ url: 'https://example.com/@ada?x=@' });
  });

  it('is a fault when it is relative and the page has no address to resolve it against', () => {
    expect(resolveDestination({ url: '/leads' }, 'about:blank')).to.have.all.keys('fault');
  });
});
