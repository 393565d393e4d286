import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../src/index.ts';
import {
  control,
  descriptionsOf,
  expectAccessible,
  fieldOf,
  sees,
  formOf,
  open,
  part,
} from '../support/form-harness.ts';

const attributesOf = (element: Element, ...names: string[]): (string | null)[] =>
  names.map((name) => element.getAttribute(name));

describe('one line', () => {
  it('has a visible label that names it and gives it focus when clicked', async () => {
    const { form } = await open(formOf({ type: 'text', name: 'name', label: 'Your name' }));
    const [label] = control(form, 'name').labels ?? [];
    expect(label?.textContent).to.equal('Your name');
    label?.click();
    expect(form.shadowRoot?.activeElement === control(form, 'name')).to.equal(true);
    await expectAccessible(form);
  });

  it('is described by its hint, which stands before it', async () => {
    const { form } = await open(formOf({ type: 'tel', name: 'phone', label: 'Phone', hint: 'Only to *call* you.' }));
    expect(descriptionsOf(form, control(form, 'phone'))).to.deep.equal(['Only to call you.']);
    const order = part(form, 'hint').compareDocumentPosition(control(form, 'phone'));
    expect(order).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('shows a mark when it is required, says so to a screen reader, and a note explains the mark', async () => {
    const { form } = await open(
      formOf({ type: 'text', name: 'a', label: 'A', required: true }, { type: 'text', name: 'b', label: 'B' }),
    );
    expect(fieldOf(form, 'a').querySelector('[part=mark]')?.getAttribute('aria-hidden')).to.equal('true');
    expect(control(form, 'a').getAttribute('aria-required')).to.equal('true');
    expect(fieldOf(form, 'b').querySelector('[part=mark]') === null).to.equal(true);
    expect(control(form, 'b').hasAttribute('aria-required')).to.equal(false);
    expect(part(form, 'note').textContent).to.equal('Fields marked * are required.');
  });

  it('has no note where nothing is required', async () => {
    const { form } = await open(formOf({ type: 'text', name: 'a', label: 'A' }));
    expect(sees(form, 'note')).to.equal(false);
  });

  it('leaves the browser’s own messages out: ours say it in the visitor’s language', async () => {
    const { form } = await open(formOf({ type: 'email', name: 'a', label: 'A', required: true }));
    expect(part<HTMLFormElement>(form, 'form').noValidate).to.equal(true);
    expect(control(form, 'a').required).to.equal(false);
  });

  const kinds: readonly [FieldDefinition, type: string, inputmode: string | null, autocomplete: string | null][] = [
    [{ type: 'text', name: 'f', label: 'F' }, 'text', null, null],
    [{ type: 'text', name: 'f', label: 'F', autocomplete: 'organization' }, 'text', null, 'organization'],
    [{ type: 'email', name: 'f', label: 'F' }, 'email', 'email', 'email'],
    [{ type: 'email', name: 'f', label: 'F', autocomplete: 'off' }, 'email', 'email', 'off'],
    [{ type: 'tel', name: 'f', label: 'F' }, 'tel', 'tel', 'tel'],
    [{ type: 'url', name: 'f', label: 'F' }, 'url', 'url', 'url'],
    [{ type: 'number', name: 'f', label: 'F' }, 'text', 'decimal', null],
    [{ type: 'number', name: 'f', label: 'F', min: -10 }, 'text', 'text', null],
    [{ type: 'date', name: 'f', label: 'F' }, 'date', null, null],
  ];
  for (const [field, ...expected] of kinds)
    it(`opens the right keyboard and takes the right autofill: ${JSON.stringify(field)}`, async () => {
      const { form } = await open(formOf(field));
      expect(attributesOf(control(form, 'f'), 'type', 'inputmode', 'autocomplete')).to.deep.equal(expected);
    });

  it('says on the key of an on-screen keyboard that it sends, in the last line only', async () => {
    const { form } = await open(
      formOf(
        { type: 'text', name: 'a', label: 'A' },
        { type: 'email', name: 'b', label: 'B' },
        { type: 'textarea', name: 'c', label: 'C' },
      ),
    );
    const hints = ['a', 'b', 'c'].map((name) => control(form, name).getAttribute('enterkeyhint'));
    expect(hints).to.deep.equal([null, 'send', null]);
  });

  it('never cuts off what is typed or pasted', async () => {
    const { form } = await open(formOf({ type: 'text', name: 'f', label: 'F', maxLength: 3 }));
    expect(control(form, 'f').hasAttribute('maxlength')).to.equal(false);
  });

  it('holds its default, and its placeholder until then', async () => {
    const { form } = await open(
      formOf({ type: 'text', name: 'f', label: 'F', default: 'Rome', placeholder: 'Such as Rome' }),
    );
    expect(control(form, 'f').value).to.equal('Rome');
    expect(control(form, 'f').placeholder).to.equal('Such as Rome');
  });

  it('shows a number as the visitor writes numbers', async () => {
    const field: FieldDefinition = { type: 'number', name: 'f', label: 'F', default: 1234.5 };
    const { form } = await open(formOf(field), { setUp: (element) => (element.lang = 'de') });
    expect(control(form, 'f').value).to.equal('1234,5');
  });

  it('offers the dates between the limits', async () => {
    const { form } = await open(formOf({ type: 'date', name: 'f', label: 'F', min: '2026-01-01', max: '2026-12-31' }));
    expect([control(form, 'f').min, control(form, 'f').max]).to.deep.equal(['2026-01-01', '2026-12-31']);
  });
});

describe('several lines', () => {
  it('are labelled, described and as high as asked for', async () => {
    const { form } = await open(formOf({ type: 'textarea', name: 'why', label: 'Why', hint: 'Briefly.', rows: 7 }));
    const area = control(form, 'why');
    expect([area.localName, area.rows, area.labels?.[0]?.textContent]).to.deep.equal(['textarea', 7, 'Why']);
    expect(descriptionsOf(form, area)).to.deep.equal(['Briefly.']);
    await expectAccessible(form);
  });
});
