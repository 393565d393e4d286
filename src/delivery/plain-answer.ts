/** What needs no look into an answer: nearly every submission is done with that. */
import type { AnswerReading, Receipt, Refusal } from './answer.ts';
import type { Answer, Answered } from './transport.ts';

const family = ({ status }: Answered): number => Math.floor(status / 100);

const isGood = (answer: Answered): boolean => family(answer) === 2;

/** The receipt for an answer, unless `readFurther` has to look into it. */
export function readPlainly(
  answer: Answer,
  { accepted, alsoAccepted, confirmation }: AnswerReading,
): Receipt | undefined {
  const { kind } = answer;
  if (kind === 'opaque') return { status: 'sent', confirmation: kind };
  if (kind !== 'answered') return unread(answer);
  if (isGood(answer) && !accepted)
    return {
      status: 'sent',
      confirmation: answer.redirected || confirmation === 'accepted' ? 'accepted' : 'confirmed',
    };
  return family(answer) === 5 && !alsoAccepted ? unread(answer) : undefined;
}

/** These speak of the moment, not of the answers. */
const momentary = [408, 425, 429];

/** The refusal that an answer is when nobody looks into it. */
export function unread(answer: Answer): Refusal {
  if (answer.kind !== 'answered') {
    const reason = answer.kind === 'timeout' ? 'timeout' : 'unreachable';
    return { status: 'refused', reason, final: false, problems: [] };
  }
  const { status, retryAfter } = answer;
  const final = isGood(answer) || (family(answer) === 4 && !momentary.includes(status));
  return { status: 'refused', reason: 'answer', final, httpStatus: status, retryAfter, problems: [] };
}
