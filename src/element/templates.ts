/** The parts of a form that are not fields: title, summary, actions, and what stands in its place before and after. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { field } from '../controls/field.ts';
import { blocks, inline } from '../controls/markup.ts';
import { summary } from '../controls/summary.ts';
import type { View } from '../controls/view.ts';
import type { Text } from '../fields/field.ts';
import type { Problem } from '../fields/problem.ts';
import type { Catalogue } from '../model/messages.ts';
import type { Status } from './outcome.ts';

/** What the form shows at the moment besides its fields. */
export interface Scene {
  readonly view: View;
  readonly status: Status;
  /** Problems to sum up; empty for none. */
  readonly problems: readonly Problem[];
  /** One sentence on the state of the submission. */
  readonly notice: string;
  /** What the visitor can do besides trying again. */
  readonly offers: TemplateResult | undefined;
}

/** All that stands inside `<form>`, in as few templates as can be: each costs every visitor time. */
export function formBody({ view, status, problems, notice, offers }: Scene): TemplateResult {
  const { form, catalogue, prefix, companions } = view;
  const { title, description, submitLabel } = form.definition;
  const submitting = status === 'submitting';
  const retry = status === 'refused';
  const required = form.answerable.some((node) => node.field.required);
  const own = (): string | undefined => companions.map((companion) => companion.submitLabel?.()).find(Boolean);
  const label = submitting
    ? catalogue.say('submitting')
    : (own() ?? (retry ? catalogue.say('retry') : catalogue.text(submitLabel)));
  return html`
    <div class="header" part="header" ?hidden=${!title && !description && !required}>
      <h2 class="title" part="title" id="${prefix}title" ?hidden=${!title}>${catalogue.text(title)}</h2>
      <div class="description" part="description" ?hidden=${!description}>${blocks(catalogue.text(description))}</div>
      <p class="note" part="note" ?hidden=${!required}>${catalogue.say('requiredNote')}</p>
    </div>
    ${companions.map((companion) => companion.header?.())} ${problems.length > 0 ? summary(problems, view) : nothing}
    <div class="fields" part="fields">${form.nodes.map((node) => field(node, view))}</div>
    <div class="actions" part="actions">
      ${companions.map((companion) => companion.actions?.())}
      <button class="submit" part="submit" type="submit" aria-disabled=${submitting}>
        ${label || catalogue.say('submit')}
      </button>
      <p class=${retry && notice ? 'status refused' : 'status'} part="status" role="status">${notice}</p>
      ${offers}
    </div>
  `;
}

/** What takes the place of the form once the submission was accepted, or is safe on this device. */
export function successPanel({ view, status, notice }: Scene): TemplateResult {
  const { form, catalogue, words } = view;
  const isSent = status === 'sent';
  // The words of the definition say that it arrived.
  const { title, text } = (isSent && form.definition.success) || {};
  const say = (written: Text | undefined, otherwise: string): string => catalogue.text(written) || otherwise;
  const heading = say(title, catalogue.say(isSent ? 'sentTitle' : 'queuedTitle'));
  return html`<div class="success" part="success" tabindex="-1">
    <h2 class="title" part="title">${inline(heading, words)}</h2>
    ${blocks(say(text, notice), words)}
  </div>`;
}

/** What takes the place of a form that cannot be shown. */
export const unavailablePanel = (words: Catalogue, again: (() => void) | undefined): TemplateResult =>
  html`<div class="unavailable" part="unavailable" role="status">
    <p>${words.say('unavailable')}</p>
    ${
      again
        ? html`<button class="submit" part="retry" type="button" @click=${again}>${words.say('retry')}</button>`
        : nothing
    }
  </div>`;
