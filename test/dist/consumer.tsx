/** What a host may write in TypeScript and JSX. Compiled by types.test.mjs against the built declarations. */
import { LeadForm, type LeadSentEvent, type Outcome } from 'lead-form';
import { createForm, parseDefinition, validateValues } from 'lead-form/core';
import type {} from 'lead-form/jsx';

export const element = <lead-form src="contact.json" action="https://example.com/leads" />;
export const listening = (
  <lead-form src="contact.json" onlead-sent={(event: LeadSentEvent) => event.preventDefault()} />
);

// @ts-expect-error: an address is a text.
export const wrong = <lead-form src={3} />;

export async function send(form: LeadForm): Promise<Outcome> {
  form.addEventListener('lead-sent', (event) => event satisfies LeadSentEvent);
  return form.submit();
}

export const found: LeadForm | null = document.querySelector('lead-form');

const definition = parseDefinition({ fields: [] });
export const model = createForm(definition);
export const verdict: boolean = validateValues(definition, {}).ok;
