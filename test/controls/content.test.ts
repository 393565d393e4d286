import { expect } from '@open-wc/testing';
import {
  control,
  descriptionsOf,
  expectAccessible,
  findPart,
  formOf,
  open,
  part,
  root,
  small,
} from '../support/form-harness.ts';

describe('a group', () => {
  const group = formOf({
    type: 'group',
    name: 'company',
    label: 'Company',
    hint: 'As registered.',
    fields: [
      { type: 'text', name: 'name', label: 'Name' },
      { type: 'group', name: 'seat', label: 'Seat', fields: [{ type: 'text', name: 'city', label: 'City' }] },
    ],
  });

  it('stands under its legend, described by its hint', async () => {
    const { form } = await open(group);
    const fieldset = part(form, 'group');
    expect(fieldset.localName).to.equal('fieldset');
    expect(fieldset.querySelector('legend')?.textContent).to.equal('Company');
    expect(descriptionsOf(form, fieldset)).to.deep.equal(['As registered.']);
    await expectAccessible(form);
  });

  it('names its controls by their path', async () => {
    const { form } = await open(group);
    expect(control(form, 'company/name').labels?.[0]?.textContent).to.equal('Name');
    expect(control(form, 'company/seat/city').labels?.[0]?.textContent).to.equal('City');
  });
});

describe('text of the definition', () => {
  it('may be marked up: links, bold, italic, lists', async () => {
    const { form } = await open({
      ...small,
      description: 'Read [this](https://example.com/a).\n\n- **one**\n- *two*',
    });
    const description = part(form, 'description');
    expect(description.querySelector('a')?.href).to.equal('https://example.com/a');
    expect([...description.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(['one', 'two']);
    expect(description.querySelector('strong')?.textContent).to.equal('one');
    await expectAccessible(form);
  });

  it('is never HTML, and never links to a script', async () => {
    const text = '<img src=x onerror=alert(1)> <b>x</b> [x](javascript:alert(1)) [y](data:text/html,x)';
    const { form } = await open({
      ...formOf(
        { type: 'text', name: 'a', label: text, hint: text },
        { type: 'paragraph', text },
        { type: 'heading', text },
      ),
      title: text,
    });
    expect(root(form).querySelectorAll('img, b')).to.have.length(0);
    expect([...root(form).querySelectorAll('a')].filter(({ protocol }) => !/^https?:$/.test(protocol))).to.deep.equal(
      [],
    );
  });

  it('has headings of the rank that the author gives them', async () => {
    const { form } = await open(
      formOf(
        { type: 'heading', text: 'Two', level: '2' },
        { type: 'heading', text: 'Three' },
        { type: 'heading', text: 'Four', level: '4' },
        { type: 'text', name: 'a', label: 'A' },
      ),
    );
    const headings = [...root(form).querySelectorAll('[part=heading]')];
    expect(headings.map(({ localName, textContent }) => [localName, textContent])).to.deep.equal([
      ['h2', 'Two'],
      ['h3', 'Three'],
      ['h4', 'Four'],
    ]);
  });

  it('titles the form, and names it for a screen reader', async () => {
    const { form } = await open({ ...small, title: 'Talk to us' });
    const name = part(form, 'form').getAttribute('aria-labelledby') ?? '';
    expect(root(form).getElementById(name)?.textContent).to.equal('Talk to us');
  });
});

describe('a hidden field', () => {
  it('is sent and takes no place', async () => {
    const { form } = await open(
      formOf({ type: 'hidden', name: 'source', default: 'fair' }, { type: 'text', name: 'a', label: 'A' }),
    );
    expect(form.values).to.deep.equal({ source: 'fair' });
    expect(findPart(form, 'field')?.getClientRects()).to.have.length(0);
    expect(root(form).querySelectorAll('input')).to.have.length(1);
  });
});
