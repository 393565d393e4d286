import { expect } from '@open-wc/testing';
import {
  answer,
  bodies,
  control,
  countEvents,
  descriptionsOf,
  enter,
  errorAt,
  expectAccessible,
  sees,
  focused,
  formOf,
  heard,
  notice,
  open,
  part,
  press,
  small,
  summaryLinks,
  tick,
} from '../support/form-harness.ts';

async function filled(respond: () => Response | Promise<Response>) {
  const mounted = await open(small, { respond });
  enter(mounted.form, 'name', ' Ada ');
  return mounted;
}

describe('a submission that was not accepted', () => {
  for (const [what, respond, reason, words] of [
    ['an error of the receiver', () => answer(500, {}), 'answer', /^Not sent:.*error \(500\).*still here/],
    ['a dead network', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable', /^Not sent:.*still here/],
  ] as const)
    it(`leaves the form exactly as filled in and says what happened: ${what}`, async () => {
      const { form } = await filled(respond);
      const refused = heard(form, 'lead-refused');
      const { id, ...outcome } = await press(form);
      expect(outcome).to.deep.equal({ status: 'refused', confirmation: null, problems: [] });
      const event = await refused;
      expect(event.reason).to.equal(reason);
      expect(event.submission.id).to.equal(id);
      expect(form.status).to.equal('refused');
      expect(control(form, 'name').value, 'not even trimmed').to.equal(' Ada ');
      expect(notice(form)).to.match(words);
      expect(part(form, 'status').getAttribute('role')).to.equal('status');
      expect(part(form, 'submit').textContent?.trim()).to.equal('Try again');
      await expectAccessible(form);
    });

  it('does not call a receiver that never answers "not sent": it may have it', async () => {
    let ask = (): void => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const { form, platform } = await filled(() => (ask(), new Promise<Response>(() => undefined)));
    const outcome = press(form);
    await asked;
    platform.advance(30_000);
    expect((await outcome).status).to.equal('refused');
    expect(notice(form)).to.match(/^Not known to be sent:.*still here/);
  });

  it('sends the same bytes at the next try, without asking the host again', async () => {
    const { form, platform } = await filled(() => answer(503, {}));
    const asked = countEvents(form, 'lead-submit');
    await press(form);
    platform.advance(60_000);
    platform.respond = () => answer(200, {});
    expect((await press(form)).status).to.equal('sent');
    const [first, second] = platform.requests;
    expect(second?.body).to.equal(first?.body);
    expect(second?.init.headers).to.deep.equal(first?.init.headers);
    expect(asked()).to.equal(1);
  });

  it('sends changed answers as a new submission that replaces the old one', async () => {
    const { form, platform } = await filled(() => answer(503, {}));
    await press(form);
    enter(form, 'name', 'Ada Lovelace');
    platform.respond = () => answer(200, {});
    await press(form);
    const [first, second] = bodies(platform);
    expect(second?.id).not.to.equal(first?.id);
    expect(second).to.deep.include({ replaces: first?.id, values: { name: 'Ada Lovelace' } });
  });

  it('takes its message back while the next try runs', async () => {
    const { form, platform } = await filled(() => answer(503, {}));
    await press(form);
    const asked = new Promise<void>((resolve) => {
      platform.respond = () => (resolve(), new Promise<Response>(() => undefined));
    });
    part(form, 'submit').click();
    await asked;
    await form.updateComplete;
    expect(notice(form)).to.equal('');
  });
});

describe('a receiver that names what is wrong', () => {
  const refusing = () =>
    answer(422, {
      errors: [
        { field: 'email', message: 'This address bounced.' },
        { pointer: '/name', detail: 'Use your full name.' },
        { pointer: '/nowhere', message: 'We are closed <b>today</b>.' },
      ],
    });

  it('has its words shown at the fields and in the summary, which takes focus', async () => {
    const { form } = await filled(refusing);
    enter(form, 'email', 'ada@example.com');
    const outcome = await press(form);
    expect(outcome.status).to.equal('refused');
    expect(outcome.problems.map(({ pointer }) => pointer)).to.deep.equal(['/email', '/name', '/nowhere']);
    expect(errorAt(form, 'email')).to.equal('This address bounced.');
    expect(descriptionsOf(form, control(form, 'name'))).to.deep.equal(['Use your full name.']);
    expect(focused(form) === part(form, 'summary')).to.equal(true);
    expect(notice(form)).to.contain('asks for a correction');
    await expectAccessible(form);
  });

  it('has what points at no field shown as text in the summary, without a link', async () => {
    const { form } = await filled(refusing);
    await press(form);
    const lines = [...part(form, 'summary').querySelectorAll('li')].map((line) => line.textContent?.trim());
    expect(lines).to.deep.equal(['This address bounced.', 'Use your full name.', 'We are closed <b>today</b>.']);
    expect(summaryLinks(form)).to.have.length(2);
    expect(part(form, 'summary').querySelector('b') === null).to.equal(true);
  });

  it('may name fields without a word about them, also some that the form does not have', async () => {
    const { form } = await open(
      {
        ...small,
        destinations: [
          { url: 'https://hooks.example.com/leads', answer: { accepted: { at: '/ok' }, problems: '/wrong' } },
        ],
      },
      { respond: () => answer(400, { wrong: ['email', 'fax'] }) },
    );
    enter(form, 'name', 'Ada');
    const { problems } = await press(form);
    expect(problems.map(({ message }) => message)).to.deep.equal(['Check “E-mail”.', 'Check “fax”.']);
    const lines = [...part(form, 'summary').querySelectorAll('li')].map((line) => line.textContent?.trim());
    expect(lines).to.deep.equal(['Check “E-mail”.', 'Check “fax”.']);
    expect(errorAt(form, 'email')).to.equal('Check “E-mail”.');
  });

  it('offers no link to what the visitor cannot reach: hidden fields, groups, fields that are not asked', async () => {
    const { form } = await open(
      formOf(
        { type: 'hidden', name: 'source', default: 'fair' },
        { type: 'checkbox', name: 'more', label: 'More' },
        { type: 'text', name: 'why', label: 'Why', showIf: { field: 'more', is: true } },
        { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'text', name: 'name', label: 'Name' }] },
      ),
      {
        respond: () =>
          answer(422, { errors: ['source', 'why', 'company'].map((field) => ({ field, message: `${field}?` })) }),
      },
    );
    await press(form);
    expect(part(form, 'summary').querySelectorAll('li')).to.have.length(3);
    expect(summaryLinks(form)).to.deep.equal([]);
  });

  it('sees its words gone once the visitor has changed the answer', async () => {
    const { form, platform } = await filled(refusing);
    await press(form);
    enter(form, 'email', 'ada@example.org');
    expect(errorAt(form, 'email')).to.equal(undefined);
    expect(control(form, 'email').hasAttribute('aria-invalid')).to.equal(false);
    platform.respond = () => answer(200, {});
    expect((await press(form)).status, 'the other field is left as it is').to.equal('sent');
    expect(sees(form, 'success')).to.equal(true);
  });

  it('may refuse a choice among options', async () => {
    const { form } = await open(formOf({ type: 'checkboxes', name: 'topics', label: 'Topics', options: ['a', 'b'] }), {
      respond: () => answer(400, { errors: [{ field: 'topics', message: 'Not both.' }] }),
    });
    tick(form, 'topics', 'a');
    await press(form);
    expect(errorAt(form, 'topics')).to.equal('Not both.');
    summaryLinks(form)[0]?.click();
    expect(focused(form) === control(form, 'topics')).to.equal(true);
  });
});
