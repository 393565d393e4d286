import { expect } from '@open-wc/testing';
import { install } from '../../src/extensions/rules.ts';
import { enter, expectAccessible, findPart, formOf, open, part, isShown, root } from '../support/form-harness.ts';

const total = formOf(
  { type: 'number', name: 'seats', label: 'Seats' },
  {
    type: 'computed',
    name: 'total',
    label: 'Total',
    hint: 'Per month.',
    decimals: 2,
    compute: { product: [{ field: 'seats' }, 1234.5] },
  },
);

describe('a computed field', () => {
  before(install);

  it('shows its value under its label, and follows the answers', async () => {
    const { form } = await open(total);
    const output = part<HTMLOutputElement>(form, 'output');
    expect(output.labels[0]?.textContent).to.equal('Total');
    expect(output.textContent).to.equal('');
    enter(form, 'seats', '2');
    expect(output.textContent).to.equal('2,469.00');
    enter(form, 'seats', '');
    expect(output.textContent).to.equal('');
    await expectAccessible(form);
  });

  it('writes numbers as the visitor does', async () => {
    const { form } = await open(total, { setUp: (element) => (element.lang = 'de') });
    enter(form, 'seats', '2');
    expect(part(form, 'output').textContent).to.equal('2.469,00');
  });

  it('writes texts as they are, and numbers with the decimals that they have', async () => {
    const { form } = await open(
      formOf(
        { type: 'text', name: 'first', label: 'First name' },
        { type: 'computed', name: 'greeting', label: 'Greeting', compute: { concat: ['Hello', { field: 'first' }] } },
        { type: 'computed', name: 'share', label: 'Share', compute: { product: [0.0625, 1] } },
      ),
    );
    enter(form, 'first', '<b>Ada</b>');
    const texts = [...root(form).querySelectorAll('output')].map(({ textContent }) => textContent);
    expect(texts).to.deep.equal(['Hello <b>Ada</b>', '0.0625']);
  });

  it('draws nothing and takes up no room without a label', async () => {
    const { form } = await open(
      formOf(
        { type: 'text', name: 'first', label: 'First name' },
        { type: 'computed', name: 'score', compute: { count: [{ field: 'first' }] } },
      ),
    );
    expect(findPart(form, 'output') === null).to.equal(true);
    const places = [...root(form).querySelectorAll<HTMLElement>('[part=field]')].map(isShown);
    expect(places).to.deep.equal([true, false]);
    enter(form, 'first', 'Ada');
    expect(form.values).to.deep.equal({ first: 'Ada', score: 1 });
  });
});
