/** The submissions of this site that nobody has acknowledged yet, for the host page. */
import type { StoredDelivery } from '../delivery/store.ts';
import type { Platform } from '../delivery/platform.ts';
import { browserPlatform } from '../delivery/platform.ts';
import type { Sending } from './sending.ts';
import { openSending } from './sending.ts';

/**
 * What waits on this device to be sent. Fires `lead-sent` and `lead-refused` for submissions that no open form is waiting
 * for, such as those of an earlier visit; `reason: "expired"` says that one was given up and forgotten. None of its methods
 * needs a form on the page.
 */
export class LeadOutbox extends EventTarget {
  readonly #platform: Platform;
  #sending: Sending | undefined;

  constructor(platform: Platform) {
    super();
    this.#platform = platform;
  }

  /** @internal Opened when it is first asked for: from a second later on what is due is sent. */
  get sending(): Sending {
    return (this.#sending ??= openSending(this.#platform, this));
  }

  /** Everything that waits or was refused for good, oldest first. */
  list(): Promise<readonly StoredDelivery[]> {
    return this.sending.outbox.list();
  }

  /** Sends what waits, now. Resolves when each has been tried once. */
  flush(): Promise<void> {
    return this.sending.outbox.flush();
  }

  /** Forgets a submission by its `id`. */
  remove(id: string): Promise<void> {
    return this.sending.outbox.remove(id);
  }

  /** Forgets everything. Rejects when the device does not let go of it. */
  purge(): Promise<void> {
    return this.sending.outbox.purge();
  }

  /** What waits, as JSON or as CSV (RFC 4180, safe to open in a spreadsheet). */
  async export(format: 'json' | 'csv' = 'json'): Promise<string> {
    return (await import('../extensions/export.ts')).exportFrom(this.sending.outbox, format);
  }
}

const outboxes = new WeakMap<Platform, LeadOutbox>();

/** The outbox of a platform: every form on it shares one. */
export function outboxOf(platform: Platform): LeadOutbox {
  const known = outboxes.get(platform) ?? new LeadOutbox(platform);
  outboxes.set(platform, known);
  return known;
}

/** The outbox of this browser. */
export const outbox: LeadOutbox = outboxOf(browserPlatform);
