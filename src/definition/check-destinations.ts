/** Whether submissions can go where a definition sends them, and how long they may wait on the way. */
import { isObject } from '../fields/kinds.ts';
import { checkAnswer } from './check-answer.ts';
import { checkEncryption } from './check-encryption.ts';
import { checkHeaders } from './check-headers.ts';
import { checkMapping, sourcesOf } from './check-mapping.ts';
import type { Scene } from './check-references.ts';
import { checkMentions, typeOf } from './check-references.ts';
import { recipeNames } from './destinations.ts';
import type { Entry } from './entries.ts';
import { flatten } from './entries.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { describe, inside, problemAt, unexpected, unknownWord, whole } from './place.ts';
import { resolve } from './scope.ts';

type Problems = readonly DefinitionProblem[];
type Written = Readonly<Record<string, unknown>>;

export function checkDelivery(document: Written, scene: Scene): Problems {
  const { destinations, keepFor, mailTo, encryption } = document;
  const list: readonly unknown[] = Array.isArray(destinations) ? destinations : [];
  const at = inside(whole, 'destinations');
  return [
    ...list.flatMap((destination, index) =>
      isObject(destination) ? checkDestination(destination, inside(at, index), document, scene) : [],
    ),
    ...sentTwice(list, at),
    ...checkKeepFor(keepFor, inside(whole, 'keepFor')),
    ...checkMailTo(mailTo, inside(whole, 'mailTo')),
    ...(encryption === undefined ? [] : checkEncryption(encryption, inside(whole, 'encryption'))),
  ];
}

function checkDestination(destination: Written, place: Place, document: Written, scene: Scene): Problems {
  const { when, fallback } = destination;
  return [
    ...checkReceiver(destination, place, document, scene),
    ...checkMentions(when, inside(place, 'when'), scene),
    ...(isObject(fallback) ? checkReceiver(fallback, inside(place, 'fallback'), document, scene) : []),
  ];
}

function checkReceiver(receiver: Written, place: Place, document: Written, scene: Scene): Problems {
  const { url, recipe, mapping, headers, answer } = receiver;
  return [
    ...checkAddress(url, inside(place, 'url')),
    ...checkRecipe(recipe, inside(place, 'recipe')),
    ...checkFormPost(receiver, place),
    ...checkFiles(receiver, place, scene),
    ...(isObject(mapping) ? checkMapping(mapping, inside(place, 'mapping'), document, scene) : []),
    ...(isObject(headers) ? checkHeaders(headers, inside(place, 'headers')) : []),
    ...(isObject(answer) ? checkAnswer(answer, inside(place, 'answer'), scene) : []),
  ];
}

function checkAddress(url: unknown, place: Place): Problems {
  if (typeof url !== 'string' || !/^\s*https?:\/\/[^/?#]*@/i.test(url)) return [];
  return [problemAt(place, 'invalidDelivery', 'browsers send to no address with a user name or password in it')];
}

function checkRecipe(recipe: unknown, place: Place): Problems {
  if (typeof recipe !== 'string' || recipeNames.includes(recipe)) return [];
  return [unknownWord(place, 'unknownRecipe', `unknown recipe ${describe(recipe)}`, recipe, recipeNames)];
}

/** A plain HTML form chooses neither headers nor JSON, and shows its answer to nobody. */
function checkFormPost({ transport, encoding, headers, answer }: Written, place: Place): Problems {
  if (transport !== 'form-post') return [];
  const problem = (key: string, sentence: string) => problemAt(inside(place, key), 'invalidDelivery', sentence);
  const json = '"form-post" cannot send JSON; choose "text", "urlencoded" or "multipart", or leave it out';
  const own = '"form-post" sends no headers of your own; take them out, or choose the transport "fetch"';
  const unread = 'the answer to a "form-post" cannot be read; take it out, or choose the transport "fetch"';
  return [
    ...(encoding === 'json' ? [problem('encoding', json)] : []),
    ...(headers === undefined ? [] : [problem('headers', own)]),
    ...(answer === undefined ? [] : [problem('answer', unread)]),
  ];
}

/** What is urlencoded holds texts only. */
function checkFiles({ encoding, mapping }: Written, place: Place, scene: Scene): Problems {
  if (encoding !== 'urlencoded') return [];
  const holdsFile = (entry: Entry | undefined): boolean =>
    entry !== undefined && (typeOf(entry, scene)?.control === 'file' || entry.children.some(holdsFile));
  const sent = isObject(mapping)
    ? sourcesOf(mapping).map((path) => resolve(path, undefined, scene.roots))
    : flatten(scene.roots);
  const file = sent.find(holdsFile);
  if (!file) return [];
  const sentence = `of the file ${describe(file.name)} only its name would be sent; choose "multipart"`;
  return [problemAt(inside(place, 'encoding'), 'invalidDelivery', sentence, { found: file.name })];
}

/** Receivers of the same address where nothing decides between them. */
function sentTwice(destinations: readonly unknown[], place: Place): Problems {
  const list = destinations.map((destination) => (isObject(destination) ? destination : {}));
  return list.flatMap(({ url, when }, index) => {
    const isSame = (other: Written) => other.url === url && (when === undefined || other.when === undefined);
    if (typeof url !== 'string' || !list.slice(0, index).some(isSame)) return [];
    const sentence = `an earlier destination has the same address, which would get submissions twice; give each a "when"`;
    return [problemAt(inside(inside(place, index), 'url'), 'invalidDelivery', sentence, { found: describe(url) })];
  });
}

const LONGEST = 30;
const perDay: { readonly [unit: string]: number } = { m: 24 * 60, h: 24, d: 1 };

function checkKeepFor(span: unknown, place: Place): Problems {
  const [, count, unit = ''] = (typeof span === 'string' && /^(\d+)([mhd])$/.exec(span)) || [];
  if (Number(count) / (perDay[unit] ?? 1) <= LONGEST || count === undefined) return [];
  return [unexpected(place, 'invalidDelivery', `a span of ${LONGEST} days at most`, span)];
}

/** Without what would begin a second address or further headers of the message (RFC 6068). */
const ONE_ADDRESS = /^[^\s@,;:<>"?&]+@[^\s@.,;:<>"?&]+(\.[^\s@.,;:<>"?&]+)+$/;

function checkMailTo(address: unknown, place: Place): Problems {
  if (typeof address !== 'string' || ONE_ADDRESS.test(address)) return [];
  return [unexpected(place, 'invalidDelivery', 'one e-mail address, such as "sales@example.com"', address)];
}
