import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { LeadRefusedEvent, LeadSentEvent } from '../../src/index.ts';
import { outboxOf } from '../../src/element/outbox.ts';
import type { Responder } from '../support/fake-platform.ts';
import { settled } from '../support/fake-platform.ts';
import {
  answer,
  bodies,
  control,
  countEvents,
  enter,
  expectAccessible,
  findPart,
  heard,
  notice,
  open,
  part,
  press,
  sees,
  small,
} from '../support/form-harness.ts';
import { ownStorage } from '../support/own-storage.ts';

const dead: Responder = () => Promise.reject(new TypeError('Failed to fetch'));

/** A filled form on a device that keeps what is stored. */
async function filled(respond: Responder, storage: IDBFactory | null = ownStorage(), mailTo?: string) {
  const mounted = await open(
    { ...small, title: 'Talk to us', ...(mailTo && { mailTo }) },
    {
      respond,
      setUp: (form) => {
        const { platform } = form;
        Object.assign(platform, {
          device: { ...platform.device, isOffline: () => offline, storage: storage ?? undefined },
        });
      },
    },
  );
  enter(mounted.form, 'name', 'Ada');
  return mounted;
}

let offline = false;
beforeEach(() => (offline = false));

describe('a visitor without a network', () => {
  it('is told that the answers are saved on this device, and that is true', async () => {
    offline = true;
    const { form } = await filled(dead);
    const queued = heard(form, 'lead-queued');
    const outcome = await press(form);
    expect(outcome).to.include({ status: 'queued', confirmation: null });
    expect((await queued).submission.id).to.equal(outcome.id);
    expect(form.status).to.equal('queued');
    expect(part(form, 'success').textContent).to.contain('saved on this device');
    expect(part(form, 'title').textContent).to.contain('Saved');
    expect((await outboxOf(form.platform).list()).map(({ submission }) => submission.id)).to.deep.equal([outcome.id]);
    await expectAccessible(form);
  });

  it('sees that they were sent as soon as they were', async () => {
    offline = true;
    const { form, platform } = await filled(dead);
    await press(form);
    platform.respond = () => answer(200, {});
    const sent = heard(form, 'lead-sent');
    platform.wake(true);
    await sent;
    await form.updateComplete;
    expect(form.status).to.equal('sent');
    expect(part(form, 'success').textContent).to.contain('have been received');
    expect(await outboxOf(platform).list()).to.deep.equal([]);
    expect(new Set(bodies(platform).map(({ id }) => id)).size).to.equal(1);
  });

  it('is not told that anything was saved where nothing can be', async () => {
    offline = true;
    const { form } = await filled(dead, null);
    expect((await press(form)).status).to.equal('refused');
    expect(notice(form)).to.match(/^Not sent:/);
    expect(control(form, 'name').value).to.equal('Ada');
  });
});

describe('a receiver that cannot be reached', () => {
  it('makes the visitor wait for nothing when it has acknowledged before', async () => {
    const storage = ownStorage();
    const first = await filled(() => answer(200, {}), storage);
    await press(first.form);
    const { form } = await filled(dead, storage);
    expect((await press(form)).status).to.equal('queued');
  });

  it('leaves the form as it was when it never has: it may be set up wrongly', async () => {
    const { form } = await filled(dead);
    expect((await press(form)).status).to.equal('refused');
    expect(notice(form)).to.match(/^Not sent: .* saved on this device and will be tried again/);
    expect(control(form, 'name').value).to.equal('Ada');
    await expectAccessible(form);
  });

  it('shows that it arrived when a later try succeeds', async () => {
    const { form, platform } = await filled(dead);
    await press(form);
    platform.respond = () => answer(200, {});
    const sent = heard(form, 'lead-sent');
    platform.wake(true);
    await sent;
    await form.updateComplete;
    expect(sees(form, 'success')).to.equal(true);
  });

  it('does not take a form away in which the visitor has gone on writing', async () => {
    const { form, platform } = await filled(dead);
    await press(form);
    enter(form, 'name', 'Ada Lovelace');
    platform.respond = () => answer(200, {});
    const told = oneEvent<LeadSentEvent>(outboxOf(platform), 'lead-sent');
    platform.wake(true);
    const { submission } = await told;
    await settled();
    expect(form.status).to.equal('refused');
    await press(form);
    expect(bodies(platform).at(-1)).to.deep.include({ replaces: submission.id, values: { name: 'Ada Lovelace' } });
  });

  it('leaves the answers to be copied and sent by mail', async () => {
    const { form } = await filled(dead, ownStorage(), 'sales@example.com');
    await press(form);
    const mail = part(form, 'mail');
    const { href } = mail instanceof HTMLAnchorElement ? mail : { href: '' };
    expect(decodeURIComponent(href)).to.equal('mailto:sales@example.com?subject=Talk to us&body=Your name: Ada');
    part(form, 'copy').click();
    // By hand, where the browser does not let a page without focus use the clipboard.
    const isShown = () => findPart(form, 'answers')?.hidden === false;
    await waitUntil(() => isShown() || part(form, 'offers').textContent?.includes('Copied.'));
  });

  it('offers no mail where the definition names no address', async () => {
    const { form } = await filled(dead);
    await press(form);
    expect(findPart(form, 'mail') === null).to.equal(true);
    expect(part(form, 'copy').textContent?.trim()).to.equal('Copy my answers');
  });
});

describe('the outbox of a page', () => {
  it('sends what an earlier visit left, and tells the page, not the form', async () => {
    offline = true;
    const storage = ownStorage();
    const earlier = await filled(dead, storage);
    const { id } = await press(earlier.form);
    offline = false;
    const { form, platform } = await filled(() => answer(200, {}), storage);
    const onForm = countEvents(form, 'lead-sent');
    const sent = oneEvent<LeadSentEvent>(outboxOf(platform), 'lead-sent');
    platform.wake(true);
    expect((await sent).submission.id).to.equal(id);
    expect(onForm()).to.equal(0);
    expect(form.status).to.equal('ready');
  });

  it('tells when one was refused for good, and lets the page see and remove it', async () => {
    offline = true;
    const storage = ownStorage();
    const earlier = await filled(dead, storage);
    const { id } = await press(earlier.form);
    const { platform } = await filled(() => answer(422, { errors: [{ field: 'name', message: 'Who?' }] }), storage);
    const outbox = outboxOf(platform);
    const told = oneEvent<LeadRefusedEvent>(outbox, 'lead-refused');
    platform.wake(true);
    const refused = await told;
    expect(refused).to.include({ reason: 'answer', httpStatus: 422 });
    expect(refused.problems[0]).to.include({ pointer: '/name', message: 'Who?' });
    expect(await outbox.list()).to.have.length(1);
    await outbox.remove(String(id));
    expect(await outbox.list()).to.deep.equal([]);
  });

  it('gives what waits as JSON and as CSV that is safe to open', async () => {
    offline = true;
    const { form, platform } = await filled(dead);
    enter(form, 'name', '=HYPERLINK("https://evil.example")');
    await press(form);
    const outbox = outboxOf(platform);
    const [submission] = JSON.parse(await outbox.export('json')) as { values: unknown }[];
    expect(submission?.values).to.deep.equal({ name: '=HYPERLINK("https://evil.example")' });
    const [head, row] = (await outbox.export('csv')).split('\r\n');
    expect(head).to.match(/^"name",/);
    expect(row).to.match(/^"'=HYPERLINK\(""https:/);
    await outbox.purge();
    expect(await outbox.export('json')).to.equal('[]');
  });
});
