import { expect } from '@open-wc/testing';
import type { LeadForm, LeadFormDefinition } from '../../src/index.ts';
import { install as installRepeat } from '../../src/extensions/repeat.ts';
import { install as installScales } from '../../src/extensions/scales.ts';
import { install as installSignature } from '../../src/extensions/signature.ts';
import { install } from '../../src/extensions/prefill.ts';
import {
  bodies,
  consoleDuring,
  control,
  controls,
  enter,
  formOf,
  open,
  part,
  press,
  small,
} from '../support/form-harness.ts';

install();
installRepeat();
installScales();
installSignature();

const address = location.href;

/** Visits the page with these parameters. */
const visit = (query: string): void => history.replaceState(history.state, '', `?${query}`);

const withQuery = (definition: LeadFormDefinition, ...query: string[]): LeadFormDefinition => ({
  ...definition,
  prefill: { query },
});

/** Opens a form and collects the warnings on the way. */
async function openWatched(definition: LeadFormDefinition, setUp: (form: LeadForm) => void = () => undefined) {
  let form: LeadForm | undefined;
  const { text, calls } = await consoleDuring('warn', async () => {
    ({ form } = await open(definition, { setUp }));
  });
  if (!form) throw new Error('The form did not open.');
  return { form, text, calls };
}

describe('prefill from the address of the page', () => {
  afterEach(() => history.replaceState(history.state, '', address));

  it('fills only the fields that the definition lists', async () => {
    visit('email=ada@example.com&name=Eve');
    const { form } = await open(withQuery(small, 'email'));
    expect(form.values).to.deep.equal({ email: 'ada@example.com' });
    expect(control(form, 'email').value).to.equal('ada@example.com');
  });

  it('reaches into groups', async () => {
    visit('company/name=Analytical%20Engines');
    const company = { type: 'text', name: 'name', label: 'Name' } as const;
    const { form } = await open(
      withQuery(formOf({ type: 'group', name: 'company', label: 'Company', fields: [company] }), 'company/name'),
    );
    expect(form.values).to.deep.equal({ company: { name: 'Analytical Engines' } });
  });

  it('takes numbers, dates, options, ticks, and several values of one name', async () => {
    visit('staff=12&day=2026-12-24&size=big&news=true&topics=a&topics=c&score=4&alone=b');
    const options = ['a', 'b', 'c'];
    const definition = formOf(
      { type: 'number', name: 'staff', label: 'Staff' },
      { type: 'date', name: 'day', label: 'Day' },
      { type: 'radio', name: 'size', label: 'Size', options: ['big', 'small'] },
      { type: 'checkbox', name: 'news', label: 'News' },
      { type: 'checkboxes', name: 'topics', label: 'Topics', options },
      { type: 'checkboxes', name: 'alone', label: 'Alone', options },
      { type: 'rating', name: 'score', label: 'Score' },
    );
    const { form } = await open(withQuery(definition, 'staff', 'day', 'size', 'news', 'topics', 'alone', 'score'));
    expect(form.values).to.deep.equal({
      staff: 12,
      day: '2026-12-24',
      size: 'big',
      news: true,
      topics: ['a', 'c'],
      alone: ['b'],
      score: 4,
    });
    expect(controls(form, 'topics').map(({ checked }) => checked)).to.deep.equal([true, false, true]);
  });

  it('never ticks a consent, signs, or fills what is read-only, and says why', async () => {
    visit('agree=true&sign=Eve&plan=free&size=huge');
    const definition = formOf(
      { type: 'consent', name: 'agree', label: 'I agree' },
      { type: 'signature', name: 'sign', label: 'Signature' },
      { type: 'text', name: 'plan', label: 'Plan', readOnly: true, default: 'paid' },
      { type: 'select', name: 'size', label: 'Size', options: ['big'] },
    );
    const { form, text, calls } = await openWatched(withQuery(definition, 'agree', 'sign', 'plan', 'size'));
    expect(form.values).to.deep.equal({ agree: false, plan: 'paid' });
    expect(calls).to.equal(4);
    expect(text)
      .to.match(/"agree".*does not fit/)
      .and.match(/"sign".*does not fit/);
    expect(text)
      .to.match(/"plan".*read-only/)
      .and.match(/"size".*does not fit/);
  });

  it('says when there is no such field', async () => {
    visit('mail=ada@example.com');
    const { text } = await openWatched(withQuery(small, 'mail'));
    expect(text).to.contain('The parameter "mail"').and.contain('no field of that name');
  });

  it('never becomes markup', async () => {
    visit(`name=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    const definition = formOf(...small.fields, { type: 'paragraph', text: 'Dear {{name}}' });
    const { form } = await open(withQuery(definition, 'name'));
    expect(form.shadowRoot?.querySelectorAll('img').length).to.equal(0);
    expect(part(form, 'paragraph').innerText.trim()).to.equal('Dear <img src=x onerror=alert(1)>');
  });

  it('gives way to the page, and to what the visitor typed', async () => {
    visit('email=query@example.com&name=Query');
    const { form } = await open(withQuery(small, 'email', 'name'), {
      setUp: (element) => (element.prefill = { email: 'page@example.com' }),
    });
    expect(form.values).to.deep.equal({ name: 'Query', email: 'page@example.com' });
    enter(form, 'name', 'Ada');
    form.lang = 'fr';
    await form.updateComplete;
    expect(form.values.name).to.equal('Ada');
  });
});

describe('a hidden field', () => {
  afterEach(() => history.replaceState(history.state, '', address));

  it('takes its value from where `from` says', async () => {
    visit('utm_source=fair&token=secret');
    const definition = formOf(
      { type: 'hidden', name: 'source', from: { query: 'utm_source' } },
      { type: 'hidden', name: 'medium', from: { query: 'utm_medium' }, default: 'none' },
      { type: 'hidden', name: 'url', from: { page: 'url' } },
      { type: 'hidden', name: 'path', from: { page: 'path' } },
      { type: 'hidden', name: 'title', from: { page: 'title' } },
      { type: 'hidden', name: 'referrer', from: { referrer: true } },
    );
    const { title } = document;
    document.title = 'Contact us';
    const { form, platform } = await open(definition);
    document.title = title;
    await press(form);
    const { origin, pathname } = location;
    const { referrer, ...values } = bodies(platform)[0]?.values as Record<string, unknown>;
    expect(values).to.deep.equal({
      source: 'fair',
      medium: 'none',
      url: `${origin}${pathname}?utm_source=fair`,
      path: pathname,
      title: 'Contact us',
    });
    expect(String(referrer)).not.to.contain('?');
  });

  it('is cut off where a value is too long to be meant', async () => {
    visit(`campaign=${'x'.repeat(3000)}`);
    const { form } = await open(formOf({ type: 'hidden', name: 'campaign', from: { query: 'campaign' } }));
    expect(String(form.values.campaign).length).to.equal(2000);
  });

  const secrets = formOf(
    { type: 'hidden', name: 'site', from: { meta: 'lead-site' } },
    { type: 'hidden', name: 'session', from: { cookie: 'lead-session' } },
    { type: 'hidden', name: 'odd', from: { cookie: 'lead-odd' } },
  );

  /** A page with a meta tag and cookies. */
  async function onPage(allow: string) {
    const meta = document.createElement('meta');
    meta.name = 'lead-site';
    meta.content = 'Lyon';
    document.head.append(meta);
    document.cookie = 'lead-session=a%20b';
    document.cookie = 'lead-odd=100%';
    const opened = await openWatched(secrets, (form) => form.setAttribute('allow', allow));
    meta.remove();
    document.cookie = 'lead-session=; max-age=0';
    document.cookie = 'lead-odd=; max-age=0';
    return opened;
  }

  it('reads meta tags and cookies that the tag allows', async () => {
    const { form, calls } = await onPage('meta:lead-site  cookie:lead-session cookie:lead-odd');
    expect(form.values).to.deep.equal({ site: 'Lyon', session: 'a b', odd: '100%' });
    expect(calls).to.equal(0);
  });

  it('reads no others, and names the way out', async () => {
    const { form, text } = await onPage('meta:lead-session cookie:lead-odd');
    expect(form.values).to.deep.equal({ odd: '100%' });
    expect(text).to.contain('allow="meta:lead-site"').and.contain('allow="cookie:lead-session"');
  });
});

describe('answers of an earlier submission', () => {
  const definition: LeadFormDefinition = {
    ...formOf(
      { type: 'text', name: 'name', label: 'Name', required: true },
      { type: 'email', name: 'email', label: 'E-mail' },
      { type: 'text', name: 'why', label: 'Why' },
      { type: 'consent', name: 'agree', label: 'I agree' },
      {
        type: 'repeat',
        name: 'guests',
        label: 'Guests',
        fields: [{ type: 'text', name: 'who', label: 'Who' }],
      },
    ),
    id: 'earlier',
    prefill: { earlier: ['name', 'email', 'agree', 'guests'] },
  };

  afterEach(() => localStorage.removeItem('lead-form:earlier:earlier'));

  /** Fills in everything and sends it. */
  async function send(status = 200) {
    const { form } = await open(definition, { respond: () => new Response(null, { status }) });
    enter(form, 'name', 'Ada');
    enter(form, 'email', 'ada@example.com');
    enter(form, 'why', 'Secret');
    control(form, 'agree').click();
    part(form, 'add').click();
    enter(form, 'guests/0/who', 'Charles');
    await press(form);
    return form;
  }

  it('are filled in next time, those listed and no others', async () => {
    await send();
    expect(JSON.stringify({ ...localStorage })).not.to.contain('Secret');
    const { form } = await open(definition);
    expect(form.values).to.deep.equal({
      name: 'Ada',
      email: 'ada@example.com',
      agree: false,
      guests: [{ who: 'Charles' }],
    });
    expect(control(form, 'email').value).to.equal('ada@example.com');
  });

  it('are not kept when the submission did not arrive', async () => {
    await send(500);
    const { form } = await open(definition);
    expect(form.values).to.deep.equal({ agree: false, guests: [] });
  });

  it('survive a reset, and belong to one form', async () => {
    const form = await send();
    form.reset();
    await form.updateComplete;
    expect(form.values.name).to.equal('Ada');
    const other = await open({ ...definition, id: 'another' });
    expect(other.form.values.name).to.equal(undefined);
  });

  it('give way to the page', async () => {
    await send();
    const { form } = await open(definition, { setUp: (element) => (element.prefill = { name: 'Grace' }) });
    expect(form.values).to.include({ name: 'Grace', email: 'ada@example.com' });
  });
});
