/** A `<lead-form>` on a page, and the hands of a visitor: for tests of what visitors and hosts see. */
import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import '../../src/define.ts';
import type { FieldDefinition, LeadForm, LeadFormDefinition, LeadFormEventMap, Outcome } from '../../src/index.ts';
import { fakePlatform } from './fake-platform.ts';
import type { FakePlatform, Responder } from './fake-platform.ts';

export type Control = HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement;

/** Which engine runs the test: some commands exist in one only. */
export const engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrom')
    ? 'chromium'
    : 'webkit';

export const HOOK = 'https://hooks.example.com/leads';

/** A definition of these fields, with a destination. */
export const formOf = (
  ...fields: readonly FieldDefinition[]
): Extract<LeadFormDefinition, { fields: readonly FieldDefinition[] }> => ({
  id: 'test',
  fields,
  destinations: [{ url: HOOK }],
});

/** One required line and one optional e-mail: enough for most tests. */
export const small = formOf(
  { type: 'text', name: 'name', label: 'Your name', required: true },
  { type: 'email', name: 'email', label: 'E-mail' },
);

export interface Mounted {
  readonly form: LeadForm;
  readonly platform: FakePlatform;
}

/** An element on the page that has no definition yet. */
export function place(respond?: Responder, parent: Node = fixtureSync(html`<div></div>`)): Mounted {
  const form = document.createElement('lead-form');
  const platform = fakePlatform(respond);
  form.platform = platform;
  parent.appendChild(form);
  return { form, platform };
}

/** The next event of this type. */
export const heard = <K extends keyof LeadFormEventMap>(target: EventTarget, type: K): Promise<LeadFormEventMap[K]> =>
  oneEvent<LeadFormEventMap[K]>(target, type);

/** A form that can be filled in. `setUp` runs before it gets its definition. */
export async function open(
  definition: LeadFormDefinition = small,
  { respond, setUp }: { respond?: Responder; setUp?: (form: LeadForm) => void } = {},
): Promise<Mounted> {
  const mounted = place(respond);
  const ready = heard(mounted.form, 'lead-ready');
  setUp?.(mounted.form);
  mounted.form.definition = definition;
  await ready;
  return mounted;
}

export function root({ shadowRoot }: LeadForm): ShadowRoot {
  if (!shadowRoot) throw new Error('The element has not drawn anything yet.');
  return shadowRoot;
}

/** The one element with this part. */
export function part<T extends HTMLElement>(form: LeadForm, name: string): T {
  const found = findPart<T>(form, name);
  if (!found) throw new Error(`There is no part "${name}".`);
  return found;
}

export const findPart = <T extends HTMLElement>(form: LeadForm, name: string): T | null =>
  root(form).querySelector<T>(`[part~="${name}"]`);

/**
 * Whether the visitor sees this part. Elements are compared as booleans throughout: a failed comparison of the elements
 * themselves makes the runner write out everything they hold, which takes minutes.
 */
export function sees(form: LeadForm, name: string): boolean {
  const found = findPart(form, name);
  return found !== null && isShown(found);
}

/** The controls with this name: several for radio buttons and checkboxes. */
export const controls = (form: LeadForm, name: string): Control[] => [
  ...root(form).querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`),
];

export function control(form: LeadForm, name: string): Control {
  const [found] = controls(form, name);
  if (!found) throw new Error(`There is no control named "${name}".`);
  return found;
}

/** The place of a field: label, hint, error and control together. */
export function fieldOf(form: LeadForm, name: string): HTMLElement {
  const found = control(form, name).closest<HTMLElement>('[part~="field"]');
  if (!found) throw new Error(`The control "${name}" stands outside any field.`);
  return found;
}

export const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** The words of the error at a field; `undefined` when it shows none. */
export const errorAt = (form: LeadForm, name: string): string | undefined =>
  fieldOf(form, name).querySelector('[part~="error"]')?.textContent ?? undefined;

/** The texts that a control's `aria-describedby` points at, in its order. */
export const descriptionsOf = (form: LeadForm, element: Element): string[] =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => root(form).getElementById(id)?.textContent?.trim() ?? `nothing has the id ${id}`);

/** Types over what a control holds. */
export function enter(form: LeadForm, name: string, text: string): void {
  const target = control(form, name);
  target.value = text;
  target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Leaves a control after a change. */
export const leave = (form: LeadForm, name: string): boolean =>
  control(form, name).dispatchEvent(new Event('change', { bubbles: true }));

/** Clicks a box or radio button; the one with `value` where there are several. */
export function tick(form: LeadForm, name: string, value?: string): void {
  const target = controls(form, name).find((box) => value === undefined || box.value === value);
  if (!target) throw new Error(`"${name}" has no option "${value}".`);
  target.click();
}

/** Chooses from a drop-down list. */
export function choose(form: LeadForm, name: string, value: string): void {
  enter(form, name, value);
  leave(form, name);
}

/** Presses the submit button and waits for what comes of it. */
export async function press(form: LeadForm): Promise<Outcome> {
  part(form, 'submit').click();
  // While one attempt runs, `submit()` is that same attempt.
  const outcome = await form.submit();
  await form.updateComplete;
  return outcome;
}

export const summaryLinks = (form: LeadForm): HTMLAnchorElement[] => [
  ...part(form, 'summary').querySelectorAll<HTMLAnchorElement>('a'),
];

export const focused = (form: LeadForm): Element | null => root(form).activeElement;

/** What the visitor is told about the submission. */
export const notice = (form: LeadForm): string => part(form, 'status').textContent?.trim() ?? '';

/** The bodies that were posted, read as JSON. */
export const bodies = (platform: FakePlatform): Record<string, unknown>[] =>
  platform.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

/** A receiver's answer in JSON. */
export const answer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** Runs `work` and returns what it wrote to the console as errors or warnings, which stay out of the test's log. */
export async function consoleDuring(method: 'error' | 'warn', work: () => unknown) {
  const { console: original } = globalThis;
  const lines: string[] = [];
  const record = (...words: unknown[]): void => void lines.push(words.map(String).join(' '));
  globalThis.console = Object.create(original, { [method]: { value: record } }) as Console;
  try {
    await work();
  } finally {
    globalThis.console = original;
  }
  return { text: lines.join('\n'), calls: lines.length };
}

/** A receiver that keeps everyone waiting. `asked` resolves at the first request, `release` gives the answer. */
export function heldAnswer() {
  let release = (_response: Response): void => undefined;
  let ask = (): void => undefined;
  const held = new Promise<Response>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => (ask = resolve));
  return { respond: () => (ask(), held), asked, release: (response = new Response()) => release(response) };
}

/** Counts the events of a type that reach an element. */
export function countEvents(target: EventTarget, type: string): () => number {
  let count = 0;
  target.addEventListener(type, () => count++);
  return () => count;
}

/** WCAG A, AA, 2.2 AA and best practice, as axe knows them. */
export async function expectAccessible(element: Element): Promise<void> {
  // Half faded in, nothing has the contrast that it will have.
  await Promise.all((element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
  await expect(element).to.be.accessible();
}
