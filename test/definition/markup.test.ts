import { expect } from '@open-wc/testing';
import { isSafeLink, parseBlocks, parseInline, plainText, unsafeLinks } from '../../src/definition/markup.ts';

describe('the small markup', () => {
  it('knows bold, italic and links, also inside each other', () => {
    expect(parseInline('a **b *c*** [d **e**](/f)')).to.deep.equal([
      'a ',
      { mark: 'strong', content: ['b ', { mark: 'em', content: ['c'] }] },
      ' ',
      { link: '/f', content: ['d ', { mark: 'strong', content: ['e'] }] },
    ]);
  });

  it('leaves a mark alone that is escaped or has no end', () => {
    expect(plainText('2 \\* 3 = 6, \\[x\\] **open')).to.equal('2 * 3 = 6, [x] **open');
  });

  it('divides paragraphs and lists', () => {
    expect(parseBlocks('One\nline\n\n- a\n- *b*\n\n\n')).to.deep.equal([
      { paragraph: ['One line'] },
      { list: [['a'], [{ mark: 'em', content: ['b'] }]] },
    ]);
  });

  it('never turns HTML into anything but text', () => {
    expect(parseInline('<img src=x onerror=alert(1)>')).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });

  it('gives the words without the marks', () => {
    expect(plainText('I **agree** to the [notice](https://example.com/n)')).to.equal('I agree to the notice');
  });

  it('takes thousands of marks', () => {
    expect(parseInline('*a* '.repeat(20_000))).to.have.length(40_000);
  });

  const unsafe = [
    'javascript:alert',
    'JaVaScRiPt:alert',
    '\u0001javascript:alert',
    'java\u00adscript:alert',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'intent:x',
  ];
  for (const address of unsafe)
    it(`never links to ${JSON.stringify(address)}`, () => {
      expect(isSafeLink(address)).to.equal(false);
      expect(parseInline(`[x](${address})`)).to.deep.equal(['x']);
      expect(unsafeLinks(`see [x](${address})`)).to.deep.equal([address]);
    });

  it('tells the author of a link that could run script', () => {
    expect(unsafeLinks('[x](javascript:alert(1)) [y](/ok)')).to.deep.equal(['javascript:alert(1']);
  });

  for (const address of [
    'https://a.b/c:d',
    'http://a.b',
    'mailto:a@b.c',
    'tel:+39',
    '/a:b',
    '?a:b',
    '#a:b',
    'a/b:c',
    'a.html',
  ])
    it(`links to ${address}`, () => {
      expect(parseInline(`[x](${address})`)).to.deep.equal([{ link: address, content: ['x'] }]);
      expect(unsafeLinks(`[x](${address})`)).to.deep.equal([]);
    });
});
