/* global clearTimeout */
import { EventEmitter, once } from 'node:events';

/** What the test knows of a submission, whatever the library says. */
class Account {
  /** What the visitor and the page have been told, in order: `lead-submit`, `lead-sent`, … */
  told = [];
  /** It was found on the device. */
  isDurable = false;
  /** A later submission of the same visitor takes its place. */
  replacedBy;
  /** What the visitor was told that was not so. */
  untruths = [];
}

/**
 * The truth about each submission of a scenario: what the visitor was told, what was on the device, and what the receiver
 * has. Emits `change` whenever something is told or comes to the receiver.
 */
export class Ledger extends EventEmitter {
  #accounts = new Map();
  #receiver;

  constructor(receiver) {
    super();
    this.#receiver = receiver;
    receiver.on('change', () => this.emit('change'));
  }

  /** Takes down an event of a form or of the outbox. "Sent" has to be true at the moment when it is said. */
  tell({ type, id, confirmation, replaces = [] }) {
    const account = this.#account(id);
    account.told.push(type);
    for (const earlier of replaces) this.#account(earlier).replacedBy = id;
    if (type === 'lead-sent' && confirmation !== 'opaque' && !this.#receiver.isStored(id))
      account.untruths.push('told that it is sent, and the receiver has not stored it');
    this.emit('change');
  }

  /** Takes down what was found on the device. */
  found(ids) {
    for (const id of ids) this.#account(id).isDurable = true;
  }

  /** Takes down something untrue that the visitor was told. */
  note(id, untruth) {
    this.#account(id).untruths.push(untruth);
  }

  wasTold(id, ...types) {
    return this.#account(id).told.some((type) => types.includes(type));
  }

  /** Whether it has to arrive: the visitor was told that it is sent or saved, or it was on the device. */
  counts(id) {
    const { isDurable, replacedBy } = this.#account(id);
    if (replacedBy !== undefined && this.#receiver.isStored(replacedBy)) return false;
    return isDurable || this.wasTold(id, 'lead-sent', 'lead-queued');
  }

  /** What has to arrive and has not. */
  get missing() {
    return [...this.#accounts.keys()].filter((id) => this.counts(id) && !this.#receiver.isStored(id));
  }

  /** Resolves when `isSo()` holds, which is asked at every change: whether it came to that in time. */
  async until(isSo, milliseconds) {
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      this.emit('change');
    }, milliseconds);
    while (!isSo() && !isOver) await once(this, 'change');
    clearTimeout(timer);
    return isSo();
  }

  /** The numbers of the scenario, each fault with the ids that show it. */
  sum() {
    const leads = [...this.#receiver.leads];
    // Of some that arrived, the browser was killed before it could tell anybody.
    const ids = [...new Set([...this.#accounts.keys(), ...this.#receiver.leads.keys()])];
    return {
      submissions: ids.length,
      counted: ids.filter((id) => this.counts(id)).length,
      stored: leads.filter(([, { stored }]) => stored > 0).length,
      lost: this.missing,
      untrue: [...this.#accounts].flatMap(([id, { untruths }]) => untruths.map((untruth) => `${id}: ${untruth}`)),
      duplicated: this.#duplicated(),
      repeats: leads.reduce((sum, [, { received }]) => sum + received - 1, 0),
    };
  }

  /** What a receiver that keeps one submission for each `id` has twice all the same, or in two versions. */
  #duplicated() {
    const stored = [...this.#receiver.leads].filter(([, lead]) => lead.stored > 0);
    const first = new Map();
    return stored.flatMap(([id, { bodies, name }]) => {
      const earlier = first.get(name);
      first.set(name, id);
      const isCorrection = earlier !== undefined && [id, earlier].some((one) => this.#account(one).replacedBy);
      return bodies.size > 1 || (earlier !== undefined && !isCorrection) ? [id] : [];
    });
  }

  #account(id) {
    const account = this.#accounts.get(id) ?? new Account();
    this.#accounts.set(id, account);
    return account;
  }
}
