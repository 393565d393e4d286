import type { Definition } from '../definition/document.ts';
import type { Problem } from '../fields/problem.ts';
import { createForm } from '../model/form.ts';
import type { Messages } from '../model/messages.ts';
import { Catalogue, english } from '../model/messages.ts';
import { validateSubmission } from '../model/validate.ts';
import type { RefusedProblem } from './refusal.ts';
import { Refusal } from './refusal.ts';
import { envelopeSentences, problemSentences } from './sentences.ts';
import type { ReceivedSubmission } from './store.ts';

/** By which a submission is judged. */
export interface Judgement {
  readonly definition: Definition;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly messages?: Messages | undefined;
}

/**
 * Validates a submission again, as the page did.
 *
 * @throws Refusal 422 with a sentence for each problem.
 */
export function checkSubmission(envelope: Record<string, unknown>, judgement: Judgement): ReceivedSubmission {
  const { definition, now } = judgement;
  const checked = validateSubmission(definition, envelope, { now });
  if (checked.ok) return { ...checked.submission, id: String(checked.submission.id) };
  if (checked.problems.some(isClock))
    return checkSubmission({ ...envelope, submittedAt: new Date(now).toISOString() }, judgement);
  throw new Refusal(422, explain(checked.problems, envelope, judgement));
}

/** A device whose clock is wrong by days must not cost the lead: it was submitted when it came. */
const isClock = ({ pointer, code }: Problem): boolean => pointer === '/submittedAt' && code.startsWith('range');

const VALUES = '/values';

/** In one list, so that the sentence for a type wins over the one for a control. */
const sentences = { ...english, ...problemSentences };

function explain(
  problems: readonly Problem[],
  { values, language }: Record<string, unknown>,
  { definition, now, messages }: Judgement,
): readonly RefusedProblem[] {
  const catalogue = new Catalogue(languageOf(language), definition.messages, messages, sentences);
  const form = createForm(definition, { language: catalogue.language, timeZone: 'UTC', now: () => now });
  // The rows in which there are problems have to be there.
  form.prefill(values);
  return problems.map((problem) => {
    const sentence = envelopeSentences[problem.pointer];
    if (sentence) return { pointer: '', message: sentence };
    const within = { ...problem, pointer: problem.pointer.slice(VALUES.length) };
    return { pointer: problem.pointer, message: catalogue.explain(within, form) };
  });
}

/** `en` in place of what is no BCP 47 tag. */
function languageOf(tag: unknown): string {
  try {
    return (typeof tag === 'string' && Intl.getCanonicalLocales(tag)[0]) || 'en';
  } catch {
    return 'en';
  }
}
