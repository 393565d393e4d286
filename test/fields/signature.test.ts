import { expect } from '@open-wc/testing';
import { pathOf, signature, signatureImage } from '../../src/fields/signature.ts';
import { fieldContract } from '../support/field-contract.ts';

const path = 'M10 20l0 0Q30,40 -5.5 60L70 80';
const image = signatureImage(path);
const hostile = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

describe('signature', () => {
  fieldContract(signature, {
    definitions: [
      { type: 'signature', name: 'signed', label: 'Sign here' },
      { type: 'signature', name: 'signed', label: 'Sign here', required: true, hint: 'Type or draw' },
    ],
    accepts: [
      ['Ada Lovelace', 'Ada Lovelace'],
      ['é'.repeat(200), 'é'.repeat(200)],
      [image, image],
    ],
    refuses: [
      ['é'.repeat(201), 'tooLong'],
      [signatureImage(`M0 0${'L1 1'.repeat(20_000)}`), 'tooLong'],
      ['data:text/html,<script>alert(1)</script>', 'typeMismatch'],
      [hostile('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'typeMismatch'],
      [42, 'typeMismatch'],
    ],
    typed: [
      [' Ada ', 'Ada'],
      [image, image],
    ],
  });

  it('reads back what it has drawn', () => expect(pathOf(image)).to.equal(path));

  it('shows itself as an image', async () => {
    const shown = new Image();
    shown.src = image;
    await shown.decode();
    expect(shown.naturalWidth).to.be.greaterThan(0);
  });

  const svg = decodeURIComponent(image.slice('data:image/svg+xml,'.length));
  for (const [what, forged] of Object.entries({
    'a script': hostile(svg.replace('<path', '<script>alert(1)</script><path')),
    'a handler': hostile(svg.replace('<path', '<path onload="alert(1)"')),
    'a handler after the path': signatureImage('M0 0" onload="alert(1)'),
    'another size': hostile(svg.replace('viewBox="0 0', 'viewBox="0 1')),
    'something after the image': `${image}%3Cscript%3E`,
    'other letters for the same': image.replace('%3Csvg', '<svg'),
    'another media type': image.replace('image/svg+xml', 'text/html'),
    'another encoding': image.replace('xml,', 'xml;base64,'),
    'no path': signatureImage(''),
    'a path that starts nowhere': signatureImage('L1 1'),
    'half an escape': `${image.slice(0, -1)}`,
    'other case': image.replace('data:', 'DATA:'),
  }))
    it(`is no image with ${what}`, () => {
      expect(pathOf(forged)).to.equal(undefined);
    });
});
