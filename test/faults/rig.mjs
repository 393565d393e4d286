import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { pressAt, readForm } from './in-page.mjs';
import { Ledger } from './ledger.mjs';
import { chance } from './random.mjs';
import { Receiver } from './receiver.mjs';
import { openSite } from './site.mjs';

/** Longer than the library waits for an answer. */
const OUTCOME = 60_000;
/** Longer than the lease of a tab that is gone, and the wait after two attempts. */
const DRAINED = 120_000;

const outcomes = ['lead-sent', 'lead-queued', 'lead-refused'];

/** A name that is no secure context, unlike the loopback address: without Web Locks. */
const PLAIN = 'plain-http.test';

/** One visitor in one tab, with a form that is filled in. */
class Visitor {
  #rig;

  constructor(rig, page, name) {
    this.#rig = rig;
    this.page = page;
    this.name = name;
  }

  /** Id of the submission, once it was made. */
  get id() {
    return this.#rig.ids.get(this.name);
  }

  async press() {
    await this.#rig.browser.press(this.page);
  }

  /** Presses at a time, in milliseconds since 1970; resolves before. */
  async pressAt(time) {
    await this.page.evaluate(pressAt, time);
  }

  /** Waits until the visitor is told what became of it. Who is told or reads that it is saved has it on the device. */
  async outcome() {
    const { ledger, receiver, browser } = this.#rig;
    const isTold = () => this.id !== undefined && ledger.wasTold(this.id, ...outcomes);
    if (!(await ledger.until(isTold, OUTCOME))) throw new Error(`${this.name} was told nothing`);
    const waiting = await browser.waiting();
    ledger.found(waiting);
    const isSafe = waiting.includes(this.id) || receiver.isStored(this.id);
    if (ledger.wasTold(this.id, 'lead-queued') && !isSafe)
      ledger.note(this.id, 'told that it is saved, and it is not on the device');
    if (!isSafe && /saved on this device/i.test(await this.page.evaluate(readForm)))
      ledger.note(this.id, 'reads that it is saved, and it is not on the device');
  }

  /** Writes something else; the next press sends a correction. */
  async correct() {
    this.#rig.ids.delete(this.name);
    await this.#rig.browser.fill(this.page, 'Message', 'Hello again');
  }
}

/** Everything that one scenario has to itself: a receiver, a site, a profile, the truth. */
export class Rig {
  /** Ids by the name that the visitor typed. */
  ids = new Map();
  receiver = new Receiver();
  ledger = new Ledger(this.receiver);
  #visitors = 0;

  /**
   * @param dist folder of the built files
   * @param isPlain whether the site is no secure context
   * @param inFirefox whether Firefox takes the place of Chromium
   */
  static async open({ name, seed, dist, isPlain = false, inFirefox = false }) {
    const rig = new Rig();
    rig.chance = chance(seed, name);
    rig.isPlain = isPlain;
    rig.engine = inFirefox ? Firefox : Chromium;
    await rig.receiver.open();
    rig.site = await openSite(dist, rig.receiver);
    rig.profile = await mkdtemp(join(tmpdir(), 'lead-form-faults-'));
    await rig.start();
    return rig;
  }

  /** Starts the browser, on what the one before has left. */
  async start() {
    const { profile, site, isPlain } = this;
    const host = `${isPlain ? PLAIN : '127.0.0.1'}:${site.port}`;
    const tell = (event) => {
      // What was corrected may still be told of.
      if (event.type === 'lead-submit' || !this.ids.has(event.name)) this.ids.set(event.name, event.id);
      this.ledger.tell(event);
    };
    this.browser = await this.engine.start({ profile, host, tell });
    this.ledger.found(await this.browser.waiting());
  }

  /** Opens the form and fills it in. Every other visitor has a receiver of the site's own origin. */
  async visitor({ prepare, message = 'Hello' } = {}) {
    const name = `Visitor ${(this.#visitors += 1)}`;
    const action = this.#visitors % 2 ? this.receiver.url : '/leads';
    const page = await this.browser.open(`/form?action=${encodeURIComponent(action)}`, prepare);
    await this.browser.fill(page, 'Your name', name);
    await this.browser.fill(page, 'Message', message);
    return new Visitor(this, page, name);
  }

  visitors(count, options) {
    return Promise.all(Array.from({ length: count }, () => this.visitor(options)));
  }

  /** Has them press at the same moment, and waits until each was told something. */
  async pressTogether(visitors) {
    const time = Date.now() + 200;
    await Promise.all(visitors.map((visitor) => visitor.pressAt(time)));
    await Promise.all(visitors.map((visitor) => visitor.outcome()));
  }

  /** Waits until all of them have arrived. */
  async arrived(visitors) {
    const areStored = () => visitors.every(({ id }) => this.receiver.isStored(id));
    if (!(await this.ledger.until(areStored, DRAINED))) throw new Error('what was kept was not sent again in time');
  }

  /** Waits until one of them has a submission. */
  begun(visitors) {
    return this.ledger.until(() => visitors.some(({ id }) => id !== undefined), OUTCOME);
  }

  /** Waits until the submission of a visitor has come to the receiver. */
  received(visitor) {
    return this.ledger.until(() => this.receiver.leads.has(visitor.id), OUTCOME);
  }

  /** All faults end, the site is opened once more, and what is left gets its time. */
  async drain() {
    this.receiver.play({});
    await this.browser.setOffline(false);
    this.ledger.found(await this.browser.waiting());
    await this.browser.open('/form');
    await this.ledger.until(() => this.ledger.missing.length === 0, DRAINED);
    return { ...this.ledger.sum(), leftOver: await this.#leftOver() };
  }

  async close() {
    await this.browser.close();
    await this.site.close();
    await this.receiver.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** What stays on the device after all of it has arrived. IndexedDB tells nobody when that changes. */
  async #leftOver() {
    const end = Date.now() + DRAINED;
    for (;;) {
      const waiting = await this.browser.waiting();
      if (waiting.length === 0 || Date.now() > end) return waiting;
      await wait(100);
    }
  }
}
