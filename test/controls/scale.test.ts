import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { install } from '../../src/extensions/scales.ts';
import {
  bodies,
  control,
  controls,
  descriptionsOf,
  engine,
  errorAt,
  expectAccessible,
  fieldOf,
  formOf,
  open,
  press,
  tick,
} from '../support/form-harness.ts';

before(install);

const score = {
  type: 'nps',
  name: 'score',
  label: 'Would you recommend us?',
  low: 'Never',
  high: 'At *once*',
} as const;

const groupOf = (...found: Parameters<typeof fieldOf>) => fieldOf(...found).querySelector('fieldset');

describe('a score', () => {
  it('offers 0 to 10 as one group of radio buttons, and sends a number', async () => {
    const { form, platform } = await open(formOf(score));
    expect(controls(form, 'score').map(({ labels }) => labels?.[0]?.textContent)).to.deep.equal([
      ...'0,1,2,3,4,5,6,7,8,9,10'.split(','),
    ]);
    expect(groupOf(form, 'score')?.getAttribute('role')).to.equal('radiogroup');
    tick(form, 'score', '0');
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({ score: 0 });
  });

  it('says what its ends mean, in sight and to a screen reader', async () => {
    const { form } = await open(formOf({ ...score, hint: 'Honestly.' }));
    const group = groupOf(form, 'score');
    expect(group && descriptionsOf(form, group)).to.deep.equal(['Honestly.', '0 – Never', '10 – At once']);
    await expectAccessible(form);
  });

  it('is chosen with the arrow keys', async function () {
    if (engine === 'webkit') this.skip();
    const { form } = await open(formOf(score));
    control(form, 'score').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(form.values).to.deep.equal({ score: 2 });
  });

  it('is missing when it is required and nothing is chosen', async () => {
    const { form } = await open(formOf({ ...score, required: true }));
    await press(form);
    expect(errorAt(form, 'score')).to.equal('Choose an answer for “Would you recommend us?”.');
    expect(groupOf(form, 'score')?.getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(form);
    tick(form, 'score', '7');
    expect(errorAt(form, 'score')).to.equal(undefined);
  });

  it('is large enough for a finger, also on the narrowest phone', async () => {
    for (const width of ['288px', '640px']) {
      const { form } = await open(formOf(score), { setUp: (element) => (element.style.width = width) });
      for (const { labels } of controls(form, 'score')) {
        const box = labels?.[0]?.getBoundingClientRect();
        expect(box?.height, width).to.be.at.least(44);
        expect(box?.width, width).to.be.at.least(40);
        expect(box?.right, width).to.be.at.most(form.getBoundingClientRect().right + 0.5);
      }
    }
  });

  it('cannot be changed where it is read-only', async () => {
    const { form } = await open(formOf({ ...score, readOnly: true, default: 4 }));
    tick(form, 'score', '9');
    expect(form.values).to.deep.equal({ score: 4 });
  });
});

describe('stars', () => {
  it('are each read with their number and how many there are', async () => {
    const { form } = await open(formOf({ type: 'rating', name: 'stand', label: 'The stand', default: 3 }));
    expect(controls(form, 'stand').map((star) => star.getAttribute('aria-label'))).to.deep.equal(
      [1, 2, 3, 4, 5].map((number) => `${number} of 5`),
    );
    expect(controls(form, 'stand').map(({ checked }) => checked)).to.deep.equal([false, false, true, false, false]);
    await expectAccessible(form);
  });

  it('are as many as the author asks for', async () => {
    const { form } = await open(formOf({ type: 'rating', name: 'stand', label: 'The stand', max: 10 }));
    tick(form, 'stand', '10');
    expect(form.values).to.deep.equal({ stand: 10 });
  });

  it('show the given ones in another form than the others', async () => {
    const { form } = await open(formOf({ type: 'rating', name: 'stand', label: 'The stand' }));
    const hole = (value: string) => {
      const face = controls(form, 'stand').find((star) => star.value === value)?.nextElementSibling;
      const { backgroundColor } = getComputedStyle(face ?? form, '::after');
      return backgroundColor === getComputedStyle(face ?? form, '::before').backgroundColor;
    };
    expect(['1', '2', '3'].map(hole)).to.deep.equal([false, false, false]);
    tick(form, 'stand', '2');
    expect(['1', '2', '3'].map(hole)).to.deep.equal([true, true, false]);
  });
});
