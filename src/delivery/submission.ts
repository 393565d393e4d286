import type { Page } from './page.ts';
import type { Platform } from './platform.ts';

/** One answer in words. */
export interface AnswerLine {
  /** Path of the field: `name`, `company/name`. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** The envelope that a receiver gets: who answered what, where and when. Plain JSON data: `undefined` is left out. */
export interface Submission {
  /** Version of this envelope. */
  format: 1;
  /** UUID version 4 (RFC 9562). The same in every retry, so that a receiver can recognise a repetition. */
  id: string;
  /** The id of an earlier submission that this one corrects. */
  replaces?: string | undefined;
  /** Still earlier ones that it takes the place of, where nobody acknowledged the one in `replaces` either. */
  replacesAlso?: readonly string[] | undefined;
  /** Which form was filled in, as far as its definition says so. */
  form: { id?: string | undefined; revision?: string | undefined };
  /** ISO 8601, in UTC. */
  submittedAt: string;
  /** IANA name, such as `Europe/Rome`. */
  timeZone: string;
  /** BCP 47 tag of the language in which the form was shown. */
  language: string;
  /** The answers by field name; groups are objects, several choices are arrays. */
  values: Record<string, unknown>;
  page: Page;
  /** The answers as a person would read them, where the definition asks for it. */
  answers?: readonly AnswerLine[] | undefined;
  /** Data that the host page adds. */
  extra?: Record<string, unknown> | undefined;
}

/** What the form contributes to a submission. */
export type SubmissionParts = Omit<Submission, 'format' | 'id' | 'replaces' | 'replacesAlso' | 'submittedAt'>;

/**
 * Makes the envelope around a visitor's answers.
 *
 * @param previous An earlier submission that nobody acknowledged and that this one corrects.
 */
export function createSubmission(
  parts: SubmissionParts,
  platform: Pick<Platform, 'now' | 'randomBytes'>,
  previous?: Submission,
): Submission {
  const earlier = previous?.replaces;
  return {
    format: 1,
    id: uuid(platform.randomBytes(16)),
    replaces: previous?.id,
    replacesAlso: earlier ? [earlier, ...(previous.replacesAlso ?? [])] : undefined,
    submittedAt: new Date(platform.now()).toISOString(),
    ...parts,
  };
}

/** A UUID of version 4 (RFC 9562, section 5.4) from 16 random bytes. Of the four variant digits it always takes 8. */
function uuid(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
}
