/** What the findings about all destinations come to. */
import type { Finding, Remedy } from './facts.ts';

export interface Verdict {
  /** Nothing keeps leads from arriving, as far as was checked. */
  readonly ok: boolean;
  /** Nothing is wrong, and nothing was left unchecked. */
  readonly sure: boolean;
  readonly text: string;
}

/** @param checked the findings about each destination */
export function verdictOn(checked: readonly (readonly Finding[])[]): Verdict {
  const having = (wanted: Finding['status']) =>
    checked.filter((findings) => findings.some(({ status }) => status === wanted)).length;
  const faulty = having('wrong');
  const ok = faulty === 0;
  const sure = ok && having('unknown') === 0;
  const where = checked.length === 1 ? '' : ` at ${faulty} of ${checked.length} destinations`;
  const text = sure
    ? 'Leads arrive.'
    : ok
      ? 'Nothing is wrong, as far as was checked.'
      : `Leads would not arrive${where}.`;
  return { ok, sure, text };
}

/** What can be done about the findings, each once, in their order. */
export function remediesOf(findings: readonly Finding[]): readonly Remedy[] {
  const told = new Map<string, Remedy>();
  for (const remedy of findings.flatMap(({ remedies = [] }) => remedies)) told.set(remedy.where + remedy.text, remedy);
  return [...told.values()];
}
