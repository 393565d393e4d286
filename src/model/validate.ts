/** The same rules over values that came from elsewhere: a server checks what a browser sent. */
import type { Definition } from '../definition/document.ts';
import { isObject } from '../fields/kinds.ts';
import type { Problem } from '../fields/problem.ts';
import type { Node } from './nodes.ts';
import { Dependencies } from './dependencies.ts';
import { allNodes, createNodes, fewestRows, mostRows } from './nodes.ts';
import type { Values } from './values.ts';
import { collect, lookUp } from './values.ts';
import type { Verdict } from './verdict.ts';
import { createJudge, isBlank } from './verdict.ts';

export type Validation =
  { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly problems: readonly Problem[] };

/** When and where answers are judged: days such as `today` depend on it. */
export interface ValidationOptions {
  /** Milliseconds since 1970 or a `Date`. Default: the current time. */
  readonly now?: number | Date;
  /** IANA name of the visitor's time zone. Default: `UTC`. */
  readonly timeZone?: string;
}

/**
 * Validates the `values` of a submission. Unknown names and answers to fields that are not relevant are left out of the
 * result; texts are trimmed; computed fields are computed again. Never throws.
 *
 * @returns the cleaned values, or every problem with its pointer into `values`.
 */
export function validateValues(
  definition: Definition,
  values: unknown,
  { now = Date.now(), timeZone = 'UTC' }: ValidationOptions = {},
): Validation {
  if (!isObject(values)) return { ok: false, problems: [{ pointer: '', code: 'typeMismatch' }] };
  const roots = createNodes(definition.fields, (repeat) => Math.min(rowsIn(values, repeat), mostRows(repeat)));
  const read = (node: Node): unknown => {
    const field = dependencies.fieldOf(node);
    return 'computed' in field ? field.computed : lookUp(values, node);
  };
  const dependencies = new Dependencies(
    roots,
    (node) => {
      const value = read(node);
      return isBlank(value) ? node.type.blank : typeof value === 'string' ? value.trim() : value;
    },
    { language: 'en', timeZone, now: () => Number(now) },
  );
  const judge = createJudge(dependencies);
  const isRelevant = (node: Node): boolean => dependencies.isRelevant(node);
  const asked = allNodes(roots).filter(isRelevant);
  const verdicts = new Map(
    asked.map((node) => [node, node.type.value ? judge(node, read(node)) : judgeRows(node, values)]),
  );
  const problems = [...verdicts.values()].flatMap((verdict) => verdict?.problem ?? []);
  if (problems.length > 0) return { ok: false, problems };
  const valueOf = (node: Node): unknown => {
    const verdict = verdicts.get(node);
    return verdict && 'value' in verdict ? verdict.value : undefined;
  };
  return { ok: true, values: collect(roots, isRelevant, valueOf) };
}

const rowsIn = (values: unknown, repeat: Node): number => {
  const rows = lookUp(values, repeat);
  return Array.isArray(rows) ? rows.length : 0;
};

/** Whether a repeat has as many rows as it may have. */
function judgeRows(node: Node, values: unknown): Verdict | undefined {
  if (!node.type.repeats) return undefined;
  const { pointer } = node;
  const minItems = fewestRows(node);
  const maxItems = mostRows(node);
  const rows = lookUp(values, node);
  if (rows !== undefined && !Array.isArray(rows)) return { problem: { pointer, code: 'typeMismatch' } };
  const count = rowsIn(values, node);
  if (count > maxItems) return { problem: { pointer, code: 'tooLong', params: { maxItems } } };
  return count < minItems ? { problem: { pointer, code: 'tooShort', params: { minItems } } } : undefined;
}

const DAY = 86_400_000;

export type SubmissionValidation =
  | { readonly ok: true; readonly submission: { readonly [key: string]: unknown; readonly values: Values } }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Validates a whole submission (the envelope that a form posts) as a server receives it. Days such as `today` are those
 * of the visitor when it was submitted.
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
  const { format, id, submittedAt, form, timeZone } = envelope;
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
  const validation = validateValues(definition, envelope.values, {
    now: Number.isNaN(time) ? now : time,
    ...(typeof timeZone === 'string' && { timeZone }),
  });
  if (!validation.ok) {
    problems.push(...validation.problems.map((problem) => ({ ...problem, pointer: `/values${problem.pointer}` })));
  }
  return validation.ok && problems.length === 0
    ? { ok: true, submission: { ...envelope, values: validation.values } }
    : { ok: false, problems };
}
