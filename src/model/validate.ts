/** The same rules over values that came from elsewhere: a server checks what a browser sent. */
import type { Definition } from '../definition/document.ts';
import { isObject } from '../fields/kinds.ts';
import type { Problem } from '../fields/problem.ts';
import { allNodes, createNodes } from './nodes.ts';
import { createRelevance } from './relevance.ts';
import type { Values } from './values.ts';
import { collect, lookUp } from './values.ts';
import { createJudge, isBlank } from './verdict.ts';

export type Validation =
  { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Validates the `values` of a submission. Unknown names and answers to fields that are not relevant are left out of the
 * result; texts are trimmed. Never throws.
 *
 * @returns the cleaned values, or every problem with its pointer into `values`.
 */
export function validateValues(definition: Definition, values: unknown): Validation {
  const roots = createNodes(definition.fields);
  const judge = createJudge();
  const relevance = createRelevance(roots, (node) => {
    const value = lookUp(values, node);
    return isBlank(value) ? node.type.blank : typeof value === 'string' ? value.trim() : value;
  });
  const asked = allNodes(roots).filter((node) => node.type.value && relevance.isRelevant(node));
  const verdicts = new Map(asked.map((node) => [node, judge(node, lookUp(values, node))]));
  const problems = [...verdicts.values()].flatMap((verdict) => verdict.problem ?? []);
  if (!isObject(values)) return { ok: false, problems: [{ pointer: '', code: 'typeMismatch' }] };
  if (problems.length > 0) return { ok: false, problems };
  const valueOf = (node: (typeof asked)[number]): unknown => {
    const verdict = verdicts.get(node);
    return verdict && 'value' in verdict ? verdict.value : undefined;
  };
  return { ok: true, values: collect(roots, relevance.isRelevant, valueOf) };
}

const DAY = 86_400_000;

export type SubmissionValidation =
  | { readonly ok: true; readonly submission: { readonly [key: string]: unknown; readonly values: Values } }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Validates a whole submission (the envelope that a form posts) as a server receives it.
 *
 * @param now milliseconds since 1970 or a `Date`; `submittedAt` may be at most a day ahead of it (clocks differ) and
 * thirty days behind (a submission can wait on a device). Default: the current time.
 * @returns the submission with cleaned values, or every problem with its pointer into the envelope (`/values/email`).
 */
export function validateSubmission(
  definition: Definition,
  envelope: unknown,
  { now = Date.now() }: { readonly now?: number | Date } = {},
): SubmissionValidation {
  if (!isObject(envelope)) return { ok: false, problems: [{ pointer: '', code: 'typeMismatch' }] };
  const problems: Problem[] = [];
  const { format, id, submittedAt, form } = envelope;
  const expect = (holds: boolean, pointer: string, code: Problem['code']) => {
    if (!holds) problems.push({ pointer, code });
  };
  expect(format === 1, '/format', 'typeMismatch');
  expect(typeof id === 'string' && /^[\w-]{1,255}$/.test(id), '/id', 'typeMismatch');
  const formId = isObject(form) ? form.id : undefined;
  expect(definition.id === undefined || formId === definition.id, '/form/id', 'typeMismatch');
  const time = typeof submittedAt === 'string' ? Date.parse(submittedAt) : NaN;
  expect(!Number.isNaN(time), '/submittedAt', 'typeMismatch');
  expect(!(time > Number(now) + DAY), '/submittedAt', 'rangeOverflow');
  expect(!(time < Number(now) - 30 * DAY), '/submittedAt', 'rangeUnderflow');
  const validation = validateValues(definition, envelope.values);
  if (!validation.ok) {
    problems.push(...validation.problems.map((problem) => ({ ...problem, pointer: `/values${problem.pointer}` })));
  }
  return validation.ok && problems.length === 0
    ? { ok: true, submission: { ...envelope, values: validation.values } }
    : { ok: false, problems };
}
