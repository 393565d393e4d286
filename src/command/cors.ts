/** CORS as a browser judges it, by the Fetch standard (https://fetch.spec.whatwg.org/), for requests without credentials. */
import type { Exchange, PageRequest, WireAnswer } from './facts.ts';

type Headers = WireAnswer['headers'];

/** Media types that a plain HTML form can send, and that therefore need no permission. */
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

const alwaysAllowed = ['accept', 'accept-language', 'content-language'];

/** Bytes that the standard allows in no header that is sent without asking. */
// eslint-disable-next-line no-control-regex -- the standard names them
const unsafeBytes = /[\0-\b\n-\x1f"():<>?@[\\\]{}\x7f]/;

const needsNoPermission = (name: string, value: string): boolean =>
  alwaysAllowed.includes(name) && value.length <= 128 && !unsafeBytes.test(value);

/** A media type without its parameters. */
export const essenceOf = (contentType: string): string => contentType.replace(/;.*/, '').trim().toLowerCase();

const isFormType = (contentType: string): boolean =>
  contentType.length <= 128 && formTypes.includes(essenceOf(contentType));

/**
 * The names of the headers for which a browser asks the receiver first, in lower case and in order; none when it does not
 * ask at all.
 */
export function headersToAllow({ transport, contentType, headers }: PageRequest): readonly string[] {
  if (transport === 'form-post') return [];
  const own = Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .filter(([name, value]) => name !== 'content-type' && !needsNoPermission(name, value))
    .map(([name]) => name);
  return [...new Set(isFormType(contentType) ? own : ['content-type', ...own])].sort();
}

/** Why a page may not see an answer. */
export type OriginFault = 'missing' | 'several' | 'slash' | 'other';

/** Whether `Access-Control-Allow-Origin` lets a page of this origin see the answer; `undefined` when it does. */
export function originFault(headers: Headers, origin: string): OriginFault | undefined {
  const allowed = headers['access-control-allow-origin'];
  if (allowed === undefined || allowed === '') return 'missing';
  if (allowed === '*' || allowed === origin) return undefined;
  if (allowed.includes(',')) return 'several';
  return allowed === `${origin}/` ? 'slash' : 'other';
}

/** The headers that a page wants to send and that the answer to the preflight does not allow. */
export function refusedHeaders(headers: Headers, wanted: readonly string[]): readonly string[] {
  const allowed = (headers['access-control-allow-headers'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  // `*` stands for every header but this one.
  const any = allowed.includes('*');
  return wanted.filter((name) => !allowed.includes(name) && !(any && name !== 'authorization'));
}

/** Whether a browser goes on to the request proper after this answer to its preflight. */
export function allowsRequest({ answer, origin }: Exchange, wanted: readonly string[]): boolean {
  if (!answer) return false;
  const { status, headers } = answer;
  return isSuccess(status) && !originFault(headers, origin) && refusedHeaders(headers, wanted).length === 0;
}

export const isSuccess = (status: number): boolean => status >= 200 && status <= 299;

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Whether a page may see what is at an address without the permission of its server. */
export const isSameOrigin = (url: string, origin: string): boolean => new URL(url).origin === origin;
