/** What a form needs once it is shown: the outbox, the way to its receivers, and the words on what became of a submission. */
import { browserDevice } from '../delivery/device.ts';
import { holds, isCondition } from '../definition/conditions.ts';
import type { Definition, DestinationDefinition } from '../definition/document.ts';
import { resolve } from '../definition/scope.ts';
import { prepareDestination, writeEnvelope } from '../delivery/destination.ts';
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
import { LeadRefusedEvent, LeadSentEvent } from '../element/events.ts';
import { problemsIn } from '../element/outcome.ts';
import type { Form } from '../model/form.ts';
import { registerMessages } from '../model/messages.ts';
import { lookUp } from '../model/values.ts';
import { millisecondsIn } from './duration.ts';
import type * as refusals from './refusal.ts';

export interface Sending {
  readonly outbox: Outbox;
  /** Loads what a definition needs for its destinations, and warns of one that gives a secret away. */
  readonly prepare: (definition: Definition, action: string | null) => void;
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
  registerMessages(sentences);
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
  void outbox.flush();
  return {
    outbox,
    prepare,
    freeze,
    send: (deliveries) => dispatch(outbox, deliveries, device),
    explain: async () => (await loadRefusals(platform)).offers,
  };
}

/** What cannot be loaded now is asked for again when it is needed. */
function prepare(definition: Definition, action: string | null): void {
  destinationsOf(definition, action).forEach((destination) => void announce(destination));
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
  const arriving = import('./refusal.ts').then((arrived) => (arrived.install(), arrived));
  return (await within(platform, PATIENCE, arriving)) ?? {};
}

const PATIENCE = 3000;

async function announce(destination: DestinationDefinition): Promise<void> {
  const prepared = await prepareDestination(destination, document.baseURI).catch(() => undefined);
  if (prepared && 'warning' in prepared) console.warn(`<lead-form> ${prepared.warning}`);
}

const sentences = {
  sent: 'Your answers have been received.',
  accepted: 'Your answers have been handed over.',
  opaque: 'Your answers have been handed over, but nobody confirms it.',
  queuedTitle: 'Saved on this device',
  queued: 'Your answers are saved on this device. They will be sent when you next open this site.',
  kept: 'They are saved on this device and will be tried again when you next open this site.',
};
