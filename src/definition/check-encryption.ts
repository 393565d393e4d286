/** Whether submissions can be encrypted with the key of a definition, and whether it is the one that all may see. */
import { isObject, isString } from '../fields/kinds.ts';
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { inside, problemAt, unexpected, unknownKey } from './place.ts';

type Problems = readonly DefinitionProblem[];

/** The members of a JSON Web Key that are secret (RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1). */
const SECRET = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const LEAST_BITS = 2048;

export function checkEncryption(encryption: unknown, place: Place): Problems {
  if (!isObject(encryption)) return [unexpected(place, 'wrongType', 'an object such as { "key": … }', encryption)];
  const { key, ...others } = encryption;
  const at = inside(place, 'key');
  const unknown = Object.keys(others).map((other) => unknownKey(other, ['key'], place));
  if (key === undefined) return [...unknown, problemAt(at, 'missingKey', 'it is missing')];
  if (!isObject(key)) return [...unknown, unexpected(at, 'wrongType', 'a JSON Web Key, which is an object', key)];
  return [...unknown, ...checkKey(key, at)];
}

function checkKey(key: Readonly<Record<string, unknown>>, place: Place): Problems {
  const secret = SECRET.find((member) => key[member] !== undefined);
  // Nothing of it is quoted: problems end up in logs.
  if (secret !== undefined) return [problemAt(inside(place, secret), 'invalidDelivery', EXPOSED)];
  if (key.kty !== 'RSA') return [unexpected(inside(place, 'kty'), 'invalidDelivery', '"RSA"', key.kty)];
  const bits = bitsOf(key.n);
  return [
    ...fixed.flatMap(([member, allowed]) =>
      key[member] === undefined || key[member] === allowed
        ? []
        : [unexpected(inside(place, member), 'invalidDelivery', `"${allowed}", or nothing`, key[member])],
    ),
    ...(bitsOf(key.e) > 0
      ? []
      : [problemAt(inside(place, 'e'), 'invalidDelivery', 'the exponent is missing or not in base64url')]),
    ...(bits === 0
      ? [problemAt(inside(place, 'n'), 'invalidDelivery', 'the modulus is missing or not in base64url')]
      : []),
    ...(bits > 0 && bits < LEAST_BITS
      ? [
          problemAt(
            inside(place, 'n'),
            'invalidDelivery',
            `a key of ${bits} bits is weak; make one of ${LEAST_BITS} or more`,
          ),
        ]
      : []),
  ];
}

const EXPOSED =
  'this is part of a secret key: everybody who opens the page could read it, and with it every submission. ' +
  'Do not use this key any more: make a new one, and put only its public half here ("kty", "n" and "e")';

/** Members that may be left out, with what browsers accept there for RSA-OAEP with SHA-256. */
const fixed = [
  ['alg', 'RSA-OAEP-256'],
  ['use', 'enc'],
] as const;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The length of a number in base64url, without leading zeros; 0 when it is none. */
function bitsOf(number: unknown): number {
  if (!isString(number) || !/^[\w-]+$/.test(number) || number.length % 4 === 1) return 0;
  const bytes = Math.floor((number.length * 6) / 8);
  const digits = number.replace(/^A+/, '');
  const [first] = digits;
  if (first === undefined) return 0;
  const padding = number.length * 6 - bytes * 8;
  return digits.length * 6 - padding - (Math.clz32(ALPHABET.indexOf(first)) - 26);
}
