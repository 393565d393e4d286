import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  bodies,
  choose,
  control,
  controls,
  descriptionsOf,
  engine,
  expectAccessible,
  fieldOf,
  formOf,
  open,
  part,
  press,
  tick,
} from '../support/form-harness.ts';

const options = [{ value: 's', label: 'Small' }, { value: 'l', label: 'Large *and* **wide**' }, 'other'];

describe('a drop-down list', () => {
  it('has nothing chosen at first, and sends nothing then', async () => {
    const { form, platform } = await open(formOf({ type: 'select', name: 'size', label: 'Size', options }));
    const list = control(form, 'size');
    expect(list.value).to.equal('');
    expect([...list.options].map(({ value, text }) => [value, text])).to.deep.equal([
      ['', 'Choose…'],
      ['s', 'Small'],
      ['l', 'Large and wide'],
      ['other', 'other'],
    ]);
    expect((await press(form)).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({});
    await expectAccessible(form);
  });

  it('is missing when it is required and nothing is chosen', async () => {
    const { form } = await open(formOf({ type: 'select', name: 'size', label: 'Size', options, required: true }));
    expect((await press(form)).problems.map(({ code }) => code)).to.deep.equal(['valueMissing']);
    choose(form, 'size', 'l');
    expect(form.problems).to.deep.equal([]);
  });

  it('can be taken back', async () => {
    const { form } = await open(formOf({ type: 'select', name: 'size', label: 'Size', options, default: 's' }));
    expect(control(form, 'size').value).to.equal('s');
    choose(form, 'size', '');
    expect(form.values).to.deep.equal({});
  });

  it('says what to choose in the author’s words', async () => {
    const { form } = await open(
      formOf({ type: 'select', name: 'size', label: 'Size', options, placeholder: 'Pick a size' }),
    );
    expect(control(form, 'size').options[0]?.text).to.equal('Pick a size');
    expect(control(form, 'size').hasAttribute('placeholder')).to.equal(false);
  });

  it('has nothing chosen when the form is shown a second time', async () => {
    const { form } = await open(formOf({ type: 'select', name: 'size', label: 'Size', options }));
    for (let round = 0; round < 3; round++) {
      expect((await press(form)).status).to.equal('sent');
      form.reset();
      await form.updateComplete;
      expect(control(form, 'size').value).to.equal('');
    }
  });
});

describe('options in sight', () => {
  for (const type of ['radio', 'checkboxes'] as const) {
    it(`stand in a group with the label as its legend, each box with its own label: ${type}`, async () => {
      const { form } = await open(formOf({ type, name: 'size', label: 'Size', hint: 'Roughly.', options }));
      const group = fieldOf(form, 'size').querySelector('fieldset');
      expect(group?.querySelector('legend')?.textContent).to.equal('Size');
      expect(group && descriptionsOf(form, group)).to.deep.equal(['Roughly.']);
      expect(controls(form, 'size').map(({ labels }) => labels?.[0]?.textContent)).to.deep.equal([
        'Small',
        'Large and wide',
        'other',
      ]);
      await expectAccessible(form);
    });
  }

  it('tell a screen reader that one is to be chosen', async () => {
    const { form } = await open(formOf({ type: 'radio', name: 'size', label: 'Size', options, required: true }));
    const group = fieldOf(form, 'size').querySelector('fieldset');
    expect(group?.getAttribute('role')).to.equal('radiogroup');
    expect(group?.getAttribute('aria-required')).to.equal('true');
    await press(form);
    expect(group?.getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(form);
  });

  it('tell a screen reader of a required list of boxes by the mark, because ARIA has no other word for it', async () => {
    const { form } = await open(formOf({ type: 'checkboxes', name: 'a', label: 'A', required: true, options }));
    expect(fieldOf(form, 'a').querySelector('[part=mark]')?.hasAttribute('aria-hidden')).to.equal(false);
  });

  it('mark every box of an unanswered required list as wrong', async () => {
    const { form } = await open(formOf({ type: 'checkboxes', name: 'size', label: 'Size', options, required: true }));
    await press(form);
    expect(controls(form, 'size').map((box) => box.getAttribute('aria-invalid'))).to.deep.equal([
      'true',
      'true',
      'true',
    ]);
    await expectAccessible(form);
  });

  it('can be chosen with the arrow keys', async function () {
    if (engine === 'webkit') this.skip();
    const { form } = await open(formOf({ type: 'radio', name: 'size', label: 'Size', options }));
    controls(form, 'size')[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(form.values).to.deep.equal({ size: 'l' });
  });

  it('hold their default', async () => {
    const { form } = await open(
      formOf(
        { type: 'radio', name: 'one', label: 'One', options, default: 'l' },
        { type: 'checkboxes', name: 'many', label: 'Many', options, default: ['s', 'other'] },
      ),
    );
    expect(controls(form, 'one').map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(controls(form, 'many').map(({ checked }) => checked)).to.deep.equal([true, false, true]);
    tick(form, 'many', 's');
    expect(form.values).to.deep.equal({ one: 'l', many: ['other'] });
  });
});

describe('a box to tick', () => {
  it('is labelled by all that stands beside it, links included, and described by its hint', async () => {
    const { form } = await open(
      formOf({
        type: 'consent',
        name: 'privacy',
        label: 'I agree to the [notice](https://example.com/privacy).',
        hint: 'You can take it back.',
        required: true,
      }),
    );
    const box = control(form, 'privacy');
    expect(box.labels?.[0]?.textContent).to.contain('I agree to the notice.');
    expect(box.getAttribute('aria-required')).to.equal('true');
    expect(descriptionsOf(form, box)).to.deep.equal(['You can take it back.']);
    await expectAccessible(form);
  });

  it('opens the notice in a new tab, so that nothing typed is lost', async () => {
    const { form } = await open(
      formOf({ type: 'consent', name: 'privacy', label: 'The [notice](https://example.com/privacy).' }),
    );
    const link = part(form, 'option').querySelector('a');
    expect([link?.href, link?.target, link?.rel]).to.deep.equal(['https://example.com/privacy', '_blank', 'noopener']);
  });

  it('must be ticked when it is required, and is false else', async () => {
    const { form } = await open(
      formOf(
        { type: 'consent', name: 'privacy', label: 'Privacy', required: true },
        { type: 'checkbox', name: 'news', label: 'News' },
      ),
    );
    expect((await press(form)).problems.map(({ pointer }) => pointer)).to.deep.equal(['/privacy']);
    tick(form, 'privacy');
    expect(form.values).to.deep.equal({ privacy: true, news: false });
  });
});
