import type { ResolvedDestination } from './destination.ts';
import type { Answer } from './transport.ts';

/** Something that the receiver found wrong, in its own words. */
export interface ReceiverProblem {
  /** RFC 6901 JSON pointer into the answers, such as `/email`; empty for the whole form. */
  pointer: string;
  /** Plain text, at most 300 characters. May contain what looks like markup: show it as text. */
  message: string;
}

/** What can be told about a delivery. */
export type Receipt =
  | {
      status: 'sent';
      /** `accepted`: a 2xx answer that does not prove that the data was read. */
      confirmation: 'confirmed' | 'accepted';
    }
  | {
      status: 'refused';
      reason: 'unreachable' | 'timeout' | 'answer';
      httpStatus?: number;
      /** Milliseconds that the receiver asks to wait. */
      retryAfter?: number | undefined;
      problems: ReceiverProblem[];
    };

/**
 * Reads an answer. Any 2xx is `sent`. The problems of a 4xx are read from `{"errors": [{"field" or "pointer",
 * "message" or "detail"}]}`, else from the `detail` or `title` of an RFC 9457 problem; other shapes have none.
 */
export function readAnswer(answer: Answer, confirmation: ResolvedDestination['confirmation']): Receipt {
  if (answer.kind !== 'answered') return { status: 'refused', reason: answer.kind, problems: [] };
  const { status, body, redirected, retryAfter } = answer;
  const family = Math.floor(status / 100);
  if (family === 2) return { status: 'sent', confirmation: redirected ? 'accepted' : confirmation };
  return {
    status: 'refused',
    reason: 'answer',
    httpStatus: status,
    retryAfter,
    // 408, 425 and 429 speak of the moment, not of the answers.
    problems: family === 4 && ![408, 425, 429].includes(status) ? readProblems(body) : [],
  };
}

function readProblems(body: string): ReceiverProblem[] {
  try {
    const { errors, detail, title } = JSON.parse(body) as Members;
    const found: unknown = errors ?? [{ message: detail ?? title }];
    return Array.isArray(found) ? found.map(readProblem).filter(({ message }) => message) : [];
  } catch {
    return [];
  }
}

/** Of an answer nothing is known: every member is checked where it is read. */
type Members = Record<string, unknown>;

const readProblem = ({ field, pointer, message, detail }: Members): ReceiverProblem => ({
  pointer: readPointer(text(pointer ?? field)),
  // Counted in code points, so that no character is cut in half.
  message: [...text(message ?? detail).trim()].slice(0, 300).join(''),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Accepts a pointer, also in its fragment form (`#/email`, RFC 6901 section 6) or into the envelope (`/values/email`), a
 * path such as `company/name`, and the names of the flat encodings such as `company[name]`.
 */
const readPointer = (path: string): string =>
  (path.startsWith('#') ? decodeURIComponent(path) : path)
    .replace(/\[(\w*)\]/g, '/$1')
    .replace(/^#?\/?(values\/)?/, '/')
    .replace(/\/$/, '');
