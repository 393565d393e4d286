import { readFurther } from './further-answer.ts';
import { readPlainly, unread } from './plain-answer.ts';
import type { Answer } from './transport.ts';

/**
 * How the answer of a receiver is read, as plain JSON: it is stored with a submission that waits, whose answer may come
 * after a reload. A member of the wrong type counts as absent.
 */
export interface AnswerReading {
  /**
   * A 2xx answer counts only if its body is JSON that has this value at the RFC 6901 pointer `at`; without `is`, anything
   * but `false`, `null`, `0` and `""`. For receivers that answer 200 and mean no.
   */
  readonly accepted?: { readonly at: string; readonly is?: string | number | boolean | null };
  /** Further statuses that mean "I have it", such as 409 where the id is unique. */
  readonly alsoAccepted?: readonly number[];
  /** Regular expression for the body of those: where the same status may mean that something else is taken. */
  readonly alsoAcceptedWith?: string;
  /**
   * Pointer to what is wrong: a list of objects with `field`, `pointer` or `name` and with `message` or `detail`; a list of
   * sentences; or an object with one or several of these by name. Written out, also a list of bare names. Default `/errors`.
   */
  readonly problems?: string;
  /** Pointer to a sentence about the form as a whole. Default `/detail`, then `/title` (RFC 9457). */
  readonly message?: string;
  /** Regular expression that finds the name of the field, as its first group, in a sentence, and is cut out of it. */
  readonly field?: string;
  /** What a good answer means: `accepted` when the receiver answers before it looks at the data. Default `confirmed`. */
  readonly confirmation?: 'confirmed' | 'accepted';
  /** Names of the receiver and the answers they carry, as pointers: `{"EMAIL": "/email"}`. Default: from the mapping. */
  readonly names?: { readonly [receiverName: string]: string };
}

/** Something that the receiver found wrong, in its own words. */
export interface ReceiverProblem {
  /** RFC 6901 JSON pointer into the answers, such as `/email`; empty for the whole form. */
  pointer: string;
  /**
   * Plain text, at most 300 characters; empty when the receiver said only which field. May contain what looks like markup:
   * show it as text.
   */
  message: string;
}

/** What can be told about a delivery. */
export type Receipt =
  | {
      status: 'sent';
      /** `accepted`: a good answer that does not prove that the data was read. `opaque`: nobody could read the answer. */
      confirmation: 'confirmed' | 'accepted' | 'opaque';
    }
  | Refusal;

/** It was not taken. */
export interface Refusal {
  status: 'refused';
  reason: 'unreachable' | 'timeout' | 'answer';
  /** Trying again with the same data cannot help. */
  final: boolean;
  httpStatus?: number;
  /** Milliseconds that the receiver asks to wait. */
  retryAfter?: number | undefined;
  problems: ReceiverProblem[];
}

/** Reads an answer. Without a reading any 2xx is `sent`. Only answers that are final name problems. */
export function readAnswer(answer: Answer, reading: AnswerReading): Receipt {
  const plain = readPlainly(answer, reading) ?? unread(answer);
  return answer.kind === 'answered' && plain.status === 'refused' ? readFurther(answer, reading, plain) : plain;
}
