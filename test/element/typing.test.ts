import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { bodies, control, engine, enter, errorAt, formOf, open, press, root, tick } from '../support/form-harness.ts';

/** One submission of one field: what was sent of it, or the words of its error. */
async function sent(type: 'text' | 'email' | 'tel' | 'url' | 'number' | 'textarea', typed: string): Promise<unknown> {
  const { form, platform } = await open(formOf({ type, name: 'answer', label: 'Answer', required: true }));
  enter(form, 'answer', typed);
  await press(form);
  return bodies(platform).map(({ values }) => values)[0] ?? errorAt(form, 'answer');
}

describe('what people really type', () => {
  for (const [type, typed, kept] of [
    ['email', '  ada@example.com ', 'ada@example.com'],
    ['email', 'ünï@exämple.de', 'ünï@exämple.de'],
    ['text', 'Ü', 'Ü'],
    ['text', '李', '李'],
    ['text', "O'Brien-Łukasiewicz 🙂", "O'Brien-Łukasiewicz 🙂"],
    ['tel', '+39 (0)6 / 123.45-67 ext. 8', '+39 (0)6 / 123.45-67 ext. 8'],
    ['tel', '٠١٢٣٤٥', '٠١٢٣٤٥'],
    ['url', 'example.com', 'example.com'],
    ['number', '1,234.5', 1234.5],
    ['number', ' 12,5 ', 12.5],
    ['textarea', 'one\ntwo 👩‍👩‍👧', 'one\ntwo 👩‍👩‍👧'],
  ] as const)
    it(`accepts ${JSON.stringify(typed)} as ${type}`, async () => {
      expect(await sent(type, typed)).to.deep.equal({ answer: kept });
    });

  it('never sends spaces alone', async () => expect(await sent('text', '   ')).to.equal('Fill in “Answer”.'));

  it('keeps what cannot be read in the control and in the problem, never in the values', async () => {
    const { form, platform } = await open(formOf({ type: 'number', name: 'staff', label: 'Staff' }));
    enter(form, 'staff', '12,x');
    await press(form);
    expect(control(form, 'staff').value).to.equal('12,x');
    expect(form.values).to.deep.equal({});
    expect(form.problems.map(({ code, typed }) => ({ code, typed }))).to.deep.equal([
      { code: 'badInput', typed: '12,x' },
    ]);
    expect(errorAt(form, 'staff')).to.equal('Enter “Staff” as a number, such as 12.5.');
    expect(platform.requests).to.deep.equal([]);
  });

  it('asks to complete a date that is half typed, in place of dropping it', async function () {
    // WebKitGTK's date control is a text field, and Firefox's shows a half-typed date as empty to scripts.
    if (engine !== 'chromium') this.skip();
    const { form, platform } = await open(formOf({ type: 'date', name: 'day', label: 'Day' }));
    control(form, 'day').focus();
    await sendKeys({ type: '12' });
    await press(form);
    expect(errorAt(form, 'day')).to.equal('Enter “Day” as a complete date.');
    expect(form.problems.map(({ code }) => code)).to.deep.equal(['badInput']);
    expect(platform.requests).to.deep.equal([]);
  });

  it('reads what a password manager filled in without any event', async () => {
    const { form, platform } = await open(
      formOf(
        { type: 'text', name: 'name', label: 'Name', required: true },
        { type: 'select', name: 'size', label: 'Size', options: ['1', '2'] },
        { type: 'checkbox', name: 'call', label: 'Call me' },
      ),
    );
    control(form, 'name').value = 'Ada';
    control(form, 'size').value = '2';
    control(form, 'call').checked = true;
    expect((await press(form)).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({ name: 'Ada', size: '2', call: true });
  });
});

describe('the keyboard', () => {
  const lines = formOf(
    { type: 'text', name: 'name', label: 'Name' },
    { type: 'textarea', name: 'why', label: 'Why' },
    { type: 'checkbox', name: 'call', label: 'Call me' },
  );

  it('sends with Enter in a line of text', async () => {
    const { form, platform } = await open(lines);
    control(form, 'name').focus();
    await sendKeys({ type: 'Ada' });
    await sendKeys({ press: 'Enter' });
    expect((await form.submit()).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({ name: 'Ada', call: false });
  });

  it('starts a new line with Enter in a text of several lines', async () => {
    const { form, platform } = await open(lines);
    control(form, 'why').focus();
    await sendKeys({ type: 'one' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'two' });
    expect(form.values.why).to.equal('one\ntwo');
    expect(form.status).to.equal('ready');
    expect(platform.requests).to.deep.equal([]);
  });

  it('reaches every control and the button in the order in which they are read', async function () {
    // In WebKit, Tab reaches boxes and buttons only where the system is told so.
    if (engine === 'webkit') this.skip();
    const { form } = await open(lines);
    const order: unknown[] = [];
    control(form, 'name').focus();
    while (order.length < 3) {
      await sendKeys({ press: 'Tab' });
      order.push(root(form).activeElement?.localName);
    }
    expect(order).to.deep.equal(['textarea', 'input', 'button']);
  });
});

describe('lead-change', () => {
  it('gives the host the answers as they would be sent, at every change and only then', async () => {
    const { form } = await open(
      formOf({ type: 'text', name: 'name', label: 'Name' }, { type: 'checkbox', name: 'call', label: 'Call me' }),
    );
    const seen: unknown[] = [];
    form.addEventListener('lead-change', (event) => seen.push(event.values));
    enter(form, 'name', ' Ada ');
    enter(form, 'name', ' Ada ');
    tick(form, 'call');
    expect(seen).to.deep.equal([
      { name: 'Ada', call: false },
      { name: 'Ada', call: true },
    ]);
  });
});
