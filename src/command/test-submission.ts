/** A submission that can be told from a real one, filled in so that its form accepts it. */
import { createForm } from '../core.ts';
import type { Definition, Field, Form, Node } from '../core.ts';
import { browserPlatform } from '../delivery/platform.ts';
import type { Files } from '../delivery/files.ts';
import type { Submission } from '../delivery/submission.ts';
import { createSubmission } from '../delivery/submission.ts';
import type { Typed } from '../fields/field.ts';
import { lookUp } from '../model/values.ts';

export interface TestSubmission {
  readonly submission: Submission;
  readonly files: Files;
  /** Pointers of the answers that could not be made up. */
  readonly unanswered: readonly string[];
}

const WORDS = 'lead-form test';

/** @param definition left out: what nearly every form asks. */
export function createTestSubmission(definition: Definition | undefined, origin: string): TestSubmission {
  const { values, files, unanswered } = definition ? fillIn(definition) : usualForm;
  const submission = createSubmission(
    {
      form: { id: definition?.id, revision: definition?.revision },
      timeZone: 'UTC',
      language: 'en',
      values,
      page: { url: `${origin}/`, title: WORDS, referrer: '' },
      extra: { test: true },
    },
    browserPlatform,
  );
  return { submission, files, unanswered };
}

type Answers = Pick<TestSubmission, 'files' | 'unanswered'> & Pick<Submission, 'values'>;

const usualForm: Answers = {
  values: { name: WORDS, email: 'test@example.com', message: WORDS },
  files: new Map(),
  unanswered: [],
};

/** Answers every field, in order, with the first of the usual answers that it accepts. */
function fillIn(definition: Definition): Answers {
  const form = createForm(definition, { timeZone: 'UTC' });
  for (const node of form.answerable) if (form.isRelevant(node)) answer(form, node);
  return {
    values: { ...form.values },
    files: new Map([...form.files].flatMap(([part, file]) => (file instanceof Blob ? [[part, file]] : []))),
    unanswered: form.problems.map(({ pointer }) => pointer),
  };
}

function answer(form: Form, node: Node): void {
  const before = form.state(node);
  for (const typed of usualAnswers(form.field(node))) {
    form.input(node, typed);
    const isRight = !form.problems.some(({ pointer }) => pointer === node.pointer);
    if (isRight && lookUp(form.values, node) !== undefined) return;
  }
  form.restore(node, before);
}

function usualAnswers(field: Field): readonly Typed[] {
  const { options = [], minItems = 1, minLength = 0, min, max } = field;
  const offered = options.map(({ value }) => value);
  const [first] = offered;
  return [
    ...(first === undefined ? [] : [first, offered.slice(0, minItems), offered]),
    WORDS.padEnd(minLength, '.'),
    'test@example.com',
    'other@example.com',
    'https://example.com',
    '+1 202 555 0143',
    ...['1', '10', ...[min, max].flatMap((limit) => (limit === undefined ? [] : String(limit)))],
    ...[0, 7, 30].map(dayFromNow).flatMap((day) => [day, `${day}T12:00`]),
    '12:00',
    true,
    Array.from({ length: Math.max(1, minItems) }, () => testFile(field)),
  ];
}

/** Of the first kind that the field takes, by its name or by its media type. The content is that of a text. */
function testFile({ accept: [wanted = '.txt'] = [] }: Field): File {
  const isExtension = wanted.startsWith('.');
  const name = isExtension ? WORDS + wanted : WORDS;
  return new File([WORDS], name, { type: isExtension ? '' : wanted.replace('*', 'x-test') });
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
