/** The outbox of a page, and the way from a submission through it to the receivers. */
import { holds, isCondition } from '../definition/conditions.ts';
import type { Definition, DestinationDefinition } from '../definition/document.ts';
import { millisecondsIn } from '../definition/duration.ts';
import { resolve } from '../definition/scope.ts';
import { prepareDestination, writeEnvelope } from '../delivery/destination.ts';
import { browserDevice } from '../delivery/device.ts';
import type { Dispatched } from '../delivery/dispatch.ts';
import { dispatch, prepareDeliveries } from '../delivery/dispatch.ts';
import { IndexedStore } from '../delivery/indexed-store.ts';
import type { Delivery, Notice } from '../delivery/outbox.ts';
import { Outbox } from '../delivery/outbox.ts';
import { readPlainly, unread } from '../delivery/plain-answer.ts';
import type { Platform } from '../delivery/platform.ts';
import { within } from '../delivery/platform.ts';
import type { Submission } from '../delivery/submission.ts';
import { TwofoldStore } from '../delivery/store.ts';
import { httpTransport } from '../delivery/transport.ts';
import type * as refusals from '../extensions/refusal.ts';
import type { Form } from '../model/form.ts';
import { lookUp } from '../model/values.ts';
import { LeadRefusedEvent, LeadSentEvent } from './events.ts';
import { problemsIn } from './outcome.ts';

export interface Sending {
  readonly outbox: Outbox;
  /** Loads what a definition needs for its destinations, and warns of one that gives a secret away. */
  readonly prepare: (form: Form, action: string | null) => void;
  /** The requests of a submission, as they will be sent however often. Rejects when there is none to be made. */
  readonly freeze: (form: Form, action: string | null, submission: Submission) => Promise<readonly Delivery[]>;
  readonly send: (deliveries: readonly Delivery[]) => Promise<Dispatched>;
  /** Loads what can be said and offered to a visitor whose answers were not taken. Nothing if that does not arrive. */
  readonly explain: () => Promise<Offers | undefined>;
}

export type Offers = Refusals['offers'];

/** Tells `target` what becomes of submissions that nobody waits for. */
const telling =
  (target: EventTarget): Notice =>
  ({ submission }, outcome) => {
    const event =
      outcome === 'expired'
        ? new LeadRefusedEvent(submission, outcome, undefined, [])
        : outcome.status === 'sent'
          ? new LeadSentEvent(submission, outcome.confirmation)
          : outcome.final && new LeadRefusedEvent(submission, outcome.reason, outcome.httpStatus, problemsIn(outcome));
    if (event) target.dispatchEvent(event);
  };

export function openSending(platform: Platform, target: EventTarget): Sending {
  const device = platform.device ?? browserDevice;
  const store = new TwofoldStore(platform, new IndexedStore(device));
  const outbox = new Outbox({
    platform,
    device,
    store,
    transport: httpTransport(platform),
    read: async (answer, reading) => {
      const receipt = readPlainly(answer, reading);
      if (receipt || answer.kind !== 'answered') return receipt ?? unread(answer);
      return (await loadRefusals(platform)).readFurther?.(answer, reading, unread(answer)) ?? unread(answer);
    },
    tell: telling(target),
  });
  // The first one of a page costs up to 40 ms in Chromium. Nobody shall wait for that between the click and the storage.
  addEventListener('focusin', () => setTimeout(Intl.DateTimeFormat, REST), { once: true });
  return {
    outbox,
    prepare,
    freeze,
    send: (deliveries) => dispatch(outbox, deliveries, device),
    explain: async () => (await loadRefusals(platform)).offers,
  };
}

/** What cannot be loaded now is asked for again when it is needed. */
function prepare({ definition, answerable }: Form, action: string | null): void {
  const files = answerable.some(({ type }) => type.files);
  destinationsOf(definition, action).forEach((destination) => void announce(destination, files));
  if (definition.encryption) import('../delivery/seal.ts').catch(() => undefined);
}

/** Where a form sends: `action` takes the place of the first destination's address. */
function destinationsOf({ destinations = [] }: Definition, action: string | null): readonly DestinationDefinition[] {
  const [first, ...others] = destinations;
  return action ? [{ ...first, url: action }, ...others] : destinations;
}

async function freeze(form: Form, action: string | null, submission: Submission): Promise<readonly Delivery[]> {
  const { definition, nodes, values } = form;
  const files = new Map([...form.files].filter((entry): entry is [string, File] => entry[1] instanceof Blob));
  const valueOf = (reference: string): unknown => {
    const node = resolve(reference, undefined, nodes);
    return node && lookUp(values, node);
  };
  const wanted = destinationsOf(definition, action).filter(({ when }) => !isCondition(when) || holds(when, valueOf));
  const keepFor = millisecondsIn(definition.keepFor ?? '3d');
  const deliveries = await prepareDeliveries(wanted, submission, files, document.baseURI, keepFor);
  if (deliveries.length === 0) throw new Error(NONE);
  const key = definition.encryption?.key;
  if (!key) return deliveries;
  const { seal } = await import('../delivery/seal.ts');
  return seal(deliveries, submission, await writeEnvelope(submission, files), key);
}

const NONE = 'No destination applies: set the action attribute, or "destinations" with one that has no "when".';

type Refusals = typeof refusals;

/** What only a submission needs that was not simply taken. Somebody waits for it, but not for long. */
async function loadRefusals(platform: Platform): Promise<Partial<Refusals>> {
  const arriving = import('../extensions/refusal.ts').then((arrived) => (arrived.install(), arrived));
  return (await within(platform, PATIENCE, arriving)) ?? {};
}

const PATIENCE = 3000;

/** How long after a visitor has come to the page's fields the browser has time, in milliseconds. */
const REST = 300;

async function announce(destination: DestinationDefinition, files: boolean): Promise<void> {
  const prepared = await prepareDestination(destination, document.baseURI, { files }).catch(() => undefined);
  if (prepared && 'warning' in prepared) console.warn(`<lead-form> ${prepared.warning}`);
}
