/** An outbox with a receiver, a clock and storage that do what a test says. */
import { readAnswer } from '../../src/delivery/answer.ts';
import type { Delivery, Notice } from '../../src/delivery/outbox.ts';
import { Outbox } from '../../src/delivery/outbox.ts';
import type { StoredDelivery, SubmissionStore } from '../../src/delivery/store.ts';
import { TwofoldStore } from '../../src/delivery/store.ts';
import type { Submission } from '../../src/delivery/submission.ts';
import type { Answer, DeliveryRequest, Transport } from '../../src/delivery/transport.ts';
import type { FakePlatform } from '../support/fake-platform.ts';
import { fakePlatform } from '../support/fake-platform.ts';
import { memoryStore } from '../support/memory-store.ts';
import { fakeSubmission } from './fake-submission.ts';

export const HOOK = 'https://hooks.example.com/';
export const HOUR = 3_600_000;
export const ok: Answer = { kind: 'answered', status: 200, body: '', redirected: false };
export const status = (code: number, retryAfter?: number): Answer => ({ ...ok, status: code, retryAfter });
export const unreachable: Answer = { kind: 'unreachable' };

export const requestTo = (url: string, id: string): DeliveryRequest => ({
  url,
  body: [JSON.stringify({ id })],
  contentType: 'application/json',
  transport: 'fetch',
});

type Changes = Partial<Submission> & { readonly url?: string; readonly keepFor?: number };

export function delivery(id: string, { url = HOOK, keepFor = 72 * HOUR, ...submission }: Changes = {}): Delivery {
  return {
    submission: fakeSubmission({ id, ...submission }),
    routes: [{ request: requestTo(url, id), reading: {} }],
    keepFor,
  };
}

/** Which submission a request carries. */
export const idIn = ({ body: [text] }: DeliveryRequest): string =>
  typeof text === 'string' ? String((JSON.parse(text) as { id: unknown }).id) : '';

export interface Rig {
  readonly outbox: Outbox;
  readonly platform: FakePlatform;
  readonly sent: DeliveryRequest[];
  readonly told: { readonly id: string; readonly outcome: Parameters<Notice>[1] }[];
  /** Takes the place of the receiver. */
  respond: (request: DeliveryRequest) => Answer | Promise<Answer>;
  waiting(): Promise<readonly StoredDelivery[]>;
  /** Lets time pass, and everything that falls due in it. */
  pass(milliseconds: number): Promise<void>;
}

/** `lasting` is shared by the tabs of a browser, and by what it opens later. */
export function rig(lasting: SubmissionStore = memoryStore(), platform = fakePlatform(), locks?: LockManager): Rig {
  const sent: DeliveryRequest[] = [];
  const told: { id: string; outcome: Parameters<Notice>[1] }[] = [];
  const transport: Transport = {
    send: async (request) => {
      sent.push(request);
      return own.respond(request);
    },
  };
  const device = {
    isOffline: () => platform.offline,
    onWake: (wake: (reachable: boolean) => void) => platform.device?.onWake(wake),
    locks,
  };
  const outbox = new Outbox({
    platform,
    device,
    store: new TwofoldStore(platform, lasting),
    transport,
    read: async (answer, reading) => readAnswer(answer, reading),
    tell: ({ submission }, outcome) => void told.push({ id: submission.id, outcome }),
  });
  const own: Rig = {
    outbox,
    platform,
    sent,
    told,
    respond: () => ok,
    waiting: () => outbox.list(),
    pass: (milliseconds) => platform.pass(milliseconds),
  };
  return own;
}
