import { expect } from '@open-wc/testing';
import type { LeadSubmitEvent } from '../../src/index.ts';
import type { Responder } from '../support/fake-platform.ts';
import {
  bodies,
  consoleDuring,
  control,
  countEvents,
  enter,
  formOf,
  heard,
  heldAnswer,
  HOOK,
  notice,
  open,
  part,
  press,
  small,
  tick,
} from '../support/form-harness.ts';

type Listener = (event: LeadSubmitEvent) => void;

/** A filled form whose host listens to `lead-submit`. */
async function filled(listener: Listener = () => undefined, respond?: Responder) {
  const mounted = await open(small, { ...(respond && { respond }) });
  mounted.form.addEventListener('lead-submit', listener);
  enter(mounted.form, 'name', 'Ada');
  return mounted;
}

describe('sending', () => {
  it('posts one envelope with the keys of the contract', async () => {
    const { form, platform } = await filled();
    const outcome = await press(form);
    expect(platform.requests.map(({ url }) => url)).to.deep.equal([HOOK]);
    expect(platform.requests[0]?.init.method).to.equal('POST');
    const [body = {}] = bodies(platform);
    const keys = ['format', 'id', 'form', 'submittedAt', 'timeZone', 'language', 'values', 'page'];
    expect(Object.keys(body)).to.have.members(keys);
    expect(body).to.include({ format: 1, id: outcome.id, submittedAt: '2026-11-21T10:00:00.000Z' });
    expect(body.form).to.deep.equal({ id: 'test' });
    expect(body.values).to.deep.equal({ name: 'Ada' });
    expect(Object.keys(body.page as object)).to.deep.equal(['url', 'title', 'referrer']);
    expect(outcome).to.deep.include({ status: 'sent', confirmation: 'confirmed', problems: [] });
  });

  it('sends booleans always, several choices as a list, and groups nested', async () => {
    const { form, platform } = await open(
      formOf(
        { type: 'checkbox', name: 'call', label: 'Call' },
        { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['a', 'b', 'c'] },
        { type: 'checkboxes', name: 'none', label: 'None', options: ['a'] },
        { type: 'number', name: 'staff', label: 'Staff' },
        { type: 'date', name: 'day', label: 'Day' },
        { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'text', name: 'name', label: 'Name' }] },
      ),
    );
    tick(form, 'topics', 'c');
    tick(form, 'topics', 'a');
    enter(form, 'staff', '12');
    enter(form, 'day', '2026-12-01');
    enter(form, 'company/name', 'Acme');
    await press(form);
    expect(bodies(platform)[0]?.values).to.deep.equal({
      call: false,
      topics: ['a', 'c'],
      none: [],
      staff: 12,
      day: '2026-12-01',
      company: { name: 'Acme' },
    });
  });

  it('posts to the action in place of the first destination', async () => {
    const { form, platform } = await filled();
    form.setAttribute('action', 'https://other.example.com/hook');
    await press(form);
    expect(platform.requests.map(({ url }) => url)).to.deep.equal(['https://other.example.com/hook']);
  });

  it('sends once, however often the visitor presses', async () => {
    const { respond, asked, release } = heldAnswer();
    const { form, platform } = await filled(undefined, respond);
    const sent = countEvents(form, 'lead-sent');
    const outcomes = Promise.all([press(form), press(form), form.submit()]);
    await asked;
    part(form, 'submit').click();
    await form.updateComplete;
    expect(form.status).to.equal('submitting');
    expect(part(form, 'submit').getAttribute('aria-disabled')).to.equal('true');
    expect(part(form, 'submit').textContent?.trim()).to.equal('Sending…');
    release();
    const [first, second, third] = await outcomes;
    expect(platform.requests).to.have.length(1);
    expect(sent()).to.equal(1);
    expect([second.id, third.id]).to.deep.equal([first.id, first.id]);
  });

  for (const [encoding, contentType, answer] of [
    ['json', 'application/json', '"name":"Ada"'],
    ['text', 'text/plain;charset=UTF-8', '"name":"Ada"'],
    ['urlencoded', 'application/x-www-form-urlencoded', 'name=Ada'],
    ['multipart', 'multipart/form-data; boundary=', 'name="name"\r\n\r\nAda\r\n'],
  ] as const)
    it(`writes the body as ${encoding} when the definition says so`, async () => {
      const { form, platform } = await open({ ...small, destinations: [{ url: HOOK, encoding }] });
      enter(form, 'name', 'Ada');
      expect((await press(form)).status).to.equal('sent');
      const [request] = platform.requests;
      expect(new Headers(request?.init.headers).get('Content-Type')).to.contain(contentType);
      expect(request?.body).to.contain(answer);
    });
});

describe('lead-submit', () => {
  it('lets the host stop a submission', async () => {
    const { form, platform } = await filled((event) => event.preventDefault());
    expect(await press(form)).to.deep.include({ status: 'canceled', id: null });
    expect(platform.requests).to.deep.equal([]);
    expect(form.status).to.equal('ready');
    expect(control(form, 'name').value).to.equal('Ada');
  });

  it('lets the host stop it after it has waited', async () => {
    const { form, platform } = await filled((event) =>
      event.waitUntil(Promise.resolve().then(() => event.preventDefault())),
    );
    expect((await press(form)).status).to.equal('canceled');
    expect(platform.requests).to.deep.equal([]);
  });

  it('sends what the host has amended and added', async () => {
    const { form, platform } = await filled(({ submission }) => {
      submission.values.name = 'Ada Lovelace';
      submission.extra = { visits: 3 };
    });
    await press(form);
    expect(bodies(platform)[0]).to.deep.include({ values: { name: 'Ada Lovelace' }, extra: { visits: 3 } });
  });

  it('waits for the host, and meanwhile sends nothing', async () => {
    let finish = (): void => undefined;
    const work = new Promise<void>((resolve) => (finish = resolve));
    const { form, platform } = await filled((event) => {
      event.waitUntil(work.then(() => void (event.submission.extra = { score: 9 })));
    });
    const asked = heard(form, 'lead-submit');
    const outcome = press(form);
    await asked;
    expect(platform.requests).to.deep.equal([]);
    finish();
    expect((await outcome).status).to.equal('sent');
    expect(bodies(platform)[0]?.extra).to.deep.equal({ score: 9 });
    expect(platform.timers, 'no timer is left').to.equal(0);
  });

  it('waits five seconds and no longer', async () => {
    const { form, platform } = await filled((event) => event.waitUntil(new Promise(() => undefined)));
    const asked = heard(form, 'lead-submit');
    const outcome = press(form);
    await asked;
    platform.advance(4999);
    expect(platform.requests).to.deep.equal([]);
    platform.advance(1);
    expect((await outcome).status).to.equal('sent');
  });

  it('is not held up by work of the host that fails', async () => {
    const { form, platform } = await filled((event) => event.waitUntil(Promise.reject(new Error('analytics'))));
    expect((await press(form)).status).to.equal('sent');
    expect(platform.requests).to.have.length(1);
  });

  it('costs no answer when the host adds what JSON cannot hold', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const { form, platform } = await filled(({ submission }) => void (submission.extra = circle));
    expect((await press(form)).status).to.equal('sent');
    expect(bodies(platform)[0]?.values).to.deep.equal({ name: 'Ada' });
  });
});

describe('a form without a receiver', () => {
  for (const action of ['', 'javascript:alert(1)', 'data:text/plain,x', 'mailto:ada@example.com'])
    it(`says so to visitor and developer, sends nothing and keeps the answers (action "${action}")`, async () => {
      const { destinations: _none, ...definition } = small;
      const { form, platform } = await open(definition, { setUp: (element) => (element.action = action) });
      enter(form, 'name', 'Ada');
      const refused = heard(form, 'lead-refused');
      const { text } = await consoleDuring('error', async () => {
        expect(await press(form)).to.include({ status: 'refused', confirmation: null });
      });
      expect(text).to.match(action ? /is not an http/ : /No destination/);
      expect(await refused).to.include({ reason: 'undeliverable' });
      expect(platform.requests).to.deep.equal([]);
      expect(notice(form)).to.contain('this form has no receiver');
      expect(control(form, 'name').value).to.equal('Ada');
    });
});
