import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';

const questions = [{ value: 'price', label: 'The price' }, 'service'];
const columns = [{ value: '1', label: 'Bad' }, '2', '3'];

const definitionOf = (keys: object = {}) =>
  parseDefinition({
    fields: [{ type: 'matrix', name: 'view', label: 'What do you think of', questions, columns, ...keys }],
  });

/** The verdict of a server. */
function judge(view: unknown, keys: object = {}) {
  const validation = validateValues(definitionOf(keys), { view });
  return validation.ok ? validation.values : validation.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('matrix', () => {
  it('asks each question with the same answers', () => {
    const [field] = definitionOf().fields;
    expect(field).to.include({ type: 'matrix', name: 'view' });
    expect(field?.fields?.map(({ type, name, label }) => [type, name, label])).to.deep.equal([
      ['radio', 'price', 'The price'],
      ['radio', 'service', 'service'],
    ]);
    for (const row of field?.fields ?? [])
      expect(row.options?.map(({ value }) => value)).to.deep.equal(['1', '2', '3']);
  });

  it('is sent as an object', () => {
    const form = createForm(definitionOf());
    const price = form.find('/view/price');
    if (price) form.input(price, '3');
    expect(form.values).to.deep.equal({ view: { price: '3' } });
    expect(judge({ price: '3', service: '1' })).to.deep.equal({ view: { price: '3', service: '1' } });
  });

  it('takes only the columns for answers', () => {
    expect(judge({ price: '4' })).to.deep.equal(['/view/price typeMismatch']);
    expect(judge({ price: ['1'] })).to.deep.equal(['/view/price typeMismatch']);
  });

  it('wants every question answered when it is required', () => {
    expect(judge({ price: '1' }, { required: true })).to.deep.equal(['/view/service valueMissing']);
  });

  it('asks some questions only of those whom they concern', () => {
    const fields = [
      { type: 'checkbox', name: 'bought', label: 'Bought' },
      {
        type: 'matrix',
        name: 'view',
        label: 'View',
        required: true,
        columns,
        questions: ['price', { value: 'delivery', showIf: { field: 'bought', is: true } }],
      },
    ];
    const values = { bought: false, view: { price: '1' } };
    expect(validateValues(parseDefinition({ fields }), values)).to.deep.equal({ ok: true, values });
    expect(validateValues(parseDefinition({ fields }), { ...values, bought: true }).ok).to.equal(false);
  });

  for (const broken of [{ questions: 'price' }, { columns: null }, { questions: [{}, 7, null] }, { columns: [[]] }])
    it(`tells the author, and throws nothing, at ${JSON.stringify(broken)}`, () => {
      const matrix = { type: 'matrix', name: 'view', label: 'View', questions, columns, ...broken };
      expect(checkDefinition({ fields: [matrix, { type: 'text', name: 'more', label: 'More' }] })).not.to.deep.equal(
        [],
      );
    });
});
