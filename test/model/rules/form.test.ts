/** The rules at work in a form, and again over the values that it sent. */
import { expect } from '@open-wc/testing';
import { parseDefinition } from '../../../src/core.ts';
import { install } from '../../../src/extensions/rules.ts';
import type { Form } from '../../../src/model/form.ts';
import { createForm } from '../../../src/model/form.ts';
import type { Node } from '../../../src/model/nodes.ts';
import { validateValues } from '../../../src/model/validate.ts';

const now = Date.parse('2026-03-15T12:00:00Z');

const load = async (name: string) => parseDefinition(await (await fetch(`/demo/definitions/${name}.json`)).json());

function nodeOf(form: Form, name: string): Node {
  const node = form.find(`/${name}`);
  if (!node) throw new Error(`There is no field "${name}".`);
  return node;
}

const codes = (form: Form) => form.problems.map(({ pointer, code }) => `${pointer} ${code}`);

async function open(name: string) {
  const definition = await load(name);
  const form = createForm(definition, { timeZone: 'UTC', now: () => now });
  const type = (field: string, typed: string | readonly string[]) => form.input(nodeOf(form, field), typed);
  return { definition, form, type };
}

describe('a form with rules', () => {
  before(install);

  it('asks for the phone number of whoever wants a call', async () => {
    const { form, type } = await open('rules');
    type('email', 'ada@example.com');
    type('emailAgain', 'ada@example.com');
    expect(codes(form)).to.deep.equal([]);
    type('answerBy', 'phone');
    expect(codes(form)).to.deep.equal(['/phone valueMissing']);
    type('answerBy', 'email');
    expect(codes(form)).to.deep.equal([]);
  });

  it('finds what is wrong in each answer and between them', async () => {
    const { form, type } = await open('rules');
    type('email', 'ada@example.com');
    type('emailAgain', 'ada@example.org');
    type('customer', '123');
    type('from', '2026-03-14');
    type('until', '2026-03-13');
    type('budget', '750');
    expect(codes(form)).to.deep.equal([
      '/emailAgain notEqual',
      '/customer patternMismatch',
      '/from rangeUnderflow',
      '/until rangeUnderflow',
      '/budget stepMismatch',
    ]);
    type('from', '2026-03-16');
    type('until', '2026-03-15');
    const until = form.problems.find(({ pointer }) => pointer === '/until');
    expect(until).to.include({ code: 'customError', message: '“Until” must be the same day as “From” or later.' });
  });

  it('takes ticks away that exclude each other, and no more options than it offers', async () => {
    const { form, type } = await open('rules');
    const interests = nodeOf(form, 'interests');
    const values = () => form.field(interests).options?.map(({ value }) => value);
    expect(values()).to.deep.equal(['rooms', 'catering', 'none']);
    type('answerBy', 'phone');
    expect(values()).to.deep.equal(['rooms', 'catering', 'call', 'none']);
    type('interests', ['rooms', 'catering', 'call']);
    expect(codes(form)).to.include('/interests tooLong');
    type('interests', ['rooms', 'catering', 'call', 'none']);
    expect(form.state(interests).typed).to.deep.equal(['none']);
  });

  it('works values out as soon as there is what they need', async () => {
    const { form, type } = await open('computed');
    type('seats', '3');
    expect(form.values.total).to.equal(0);
    type('plan', 'basic');
    expect(form.values.total).to.equal(14.7);
    type('extras', ['training', 'import']);
    expect(form.values.total).to.equal(19.95);
    type('start', '2026-03-20');
    expect(form.values.daysToStart).to.equal(5);
  });

  it('works them out again from what was sent: nobody can send another', async () => {
    const { definition } = await open('computed');
    const sent = { seats: 2, plan: 'team', extras: [], total: 1, daysToStart: 99 };
    const validation = validateValues(definition, sent, { now, timeZone: 'UTC' });
    expect(validation).to.deep.equal({ ok: true, values: { seats: 2, plan: 'team', extras: [], total: 19 } });
  });
});
