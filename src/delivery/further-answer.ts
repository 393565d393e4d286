/** The look into an answer that is not simply taken: whether a 2xx means no, and what is wrong. */
import type { AnswerReading, Receipt, ReceiverProblem, Refusal } from './answer.ts';
import { valueAt } from './pointer.ts';
import type { Answered } from './transport.ts';

/** @param refusal What the answer is if nothing in it says otherwise. */
export function readFurther(answer: Answered, reading: AnswerReading, refusal: Refusal): Receipt {
  const { status, redirected } = answer;
  const body = parse(answer.body);
  const isGood = Math.floor(status / 100) === 2;
  const proof = isGood ? proves(body, reading.accepted) : undefined;
  if (isGood ? proof !== false : isKnownAlready(answer, reading)) {
    // A redirect may have dropped the body of the request on its way, unless the answer says otherwise.
    const unsure = reading.confirmation === 'accepted' || (redirected && !proof);
    return { status: 'sent', confirmation: unsure ? 'accepted' : 'confirmed' };
  }
  return { ...refusal, problems: refusal.final ? readProblems(body, reading) : [] };
}

const isKnownAlready = ({ status, body }: Answered, { alsoAccepted, alsoAcceptedWith }: AnswerReading): boolean =>
  [alsoAccepted].flat().includes(status) && (alsoAcceptedWith === undefined || match(body, alsoAcceptedWith) !== null);

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Nothing where nothing has to be proved. */
function proves(body: unknown, condition: unknown): boolean | undefined {
  if (!isObject(condition) || typeof condition['at'] !== 'string') return undefined;
  const value = valueAt(body, condition['at']);
  return condition['is'] === undefined ? Boolean(value) : value === condition['is'];
}

/** Of an answer nothing is known: every member is checked where it is read. */
type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const optional = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readProblems(body: unknown, { problems, message, ...reading }: AnswerReading): ReceiverProblem[] {
  const expected = optional(problems);
  const found = valueAt(body, expected ?? '/errors');
  const each = isObject(found)
    ? Object.entries(found).flatMap(([name, problem]) =>
        Array.isArray(found) ? readProblem(problem, reading, expected) : readNamed(name, problem, reading),
      )
    : [];
  if (each.length > 0) return each;
  const sentence = optional(message);
  const sentences = sentence === undefined ? ['/detail', '/title'] : [sentence];
  const said = sentences.map((pointer) => shorten(text(valueAt(body, pointer)))).find(Boolean);
  return said ? [locate('', said, reading)] : [];
}

/** An item of a list. A bare name has no blank, and is expected only where the reading says where problems stand. */
function readProblem(problem: unknown, reading: AnswerReading, expected?: string): ReceiverProblem[] {
  if (typeof problem === 'string') {
    if (/\s/.test(problem.trim())) return readNamed('', problem, reading);
    return expected === undefined ? [] : [locate(problem, '', reading)];
  }
  if (!isObject(problem)) return [];
  const { field, pointer, name } = problem;
  return readNamed(text(pointer ?? field ?? name), problem, reading);
}

/** One sentence about the same field, or several. */
const readNamed = (name: string, sentences: unknown, reading: AnswerReading): ReceiverProblem[] => {
  const message = shorten([sentences].flat().map(readSentence).filter(Boolean).join(' '));
  return message ? [locate(name, message, reading)] : [];
};

const readSentence = (sentence: unknown): string =>
  text(isObject(sentence) ? (sentence['message'] ?? sentence['detail']) : sentence).trim();

/** Counted in code points, so that no character is cut in half. */
const shorten = (sentence: string): string => [...sentence.trim()].slice(0, 300).join('');

function locate(name: string, message: string, { field, names }: AnswerReading): ReceiverProblem {
  const [quote = '', found = name] = (!name && match(message, field)) || [];
  return { pointer: pointerOf(found, names), message: message.replace(quote, '').trim() || message };
}

/** Nothing for what is no regular expression. */
function match(message: string, pattern: unknown): RegExpMatchArray | null {
  try {
    return typeof pattern === 'string' ? message.match(pattern) : null;
  } catch {
    return null;
  }
}

/**
 * The answer that a name of the receiver carries, or that stands in a group or list which it carries. A receiver may leave
 * out what its names have around them: `email` for `form[email]`.
 */
function pointerOf(name: string, names: AnswerReading['names']): string {
  const pointer = readPointer(name);
  const known = Object.entries({ ...names }).map(([own, answer]) => [readPointer(own), text(answer)] as const);
  const same = known.find(([own]) => `${pointer}/`.startsWith(`${own}/`));
  if (same) return same[1] + pointer.slice(same[0].length);
  return known.find(([own]) => pointer && own.endsWith(pointer))?.[1] ?? pointer;
}

/**
 * Accepts a pointer, also in its fragment form (`#/email`, RFC 6901 section 6) or into the envelope (`/values/email`), a
 * path such as `company/name`, and the names of the flat encodings such as `company[name]`.
 */
function readPointer(path: string): string {
  return decode(path)
    .replace(/\[(\w*)\]/g, '/$1')
    .replace(/^#?\/?(values\/)?/, '/')
    .replace(/\/$/, '');
}

function decode(path: string): string {
  try {
    return path.startsWith('#') ? decodeURIComponent(path) : path;
  } catch {
    return '';
  }
}
