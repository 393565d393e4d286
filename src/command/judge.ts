/**
 * From what a check found out to what it means. Pure: the command and the panel of the playground judge by the same code.
 */
import { essenceOf, headersToAllow, isRedirect, isSameOrigin, isSuccess, originFault, refusedHeaders } from './cors.ts';
import type { Exchange, Facts, FailureCause, Finding, Inspection, WireAnswer } from './facts.ts';
import { judgeAddress } from './judge-address.ts';
import { judgeAnswer } from './judge-answer.ts';
import { judgeOrigin } from './judge-origin.ts';
import { corsRemedies } from './remedies.ts';

/** Every check of a destination in the order in which a browser would come to it. */
export function judge(inspection: Inspection): readonly Finding[] {
  if ('fault' in inspection) return [{ check: 'address', status: 'wrong', message: inspection.fault }];
  const { facts, unanswered } = inspection;
  return [
    ...judgeAddress(facts),
    ...judgeConnection(facts),
    ...judgePreflight(facts),
    ...(unanswered.length > 0 ? [incomplete(unanswered)] : []),
    ...judgeAnswer(facts),
  ];
}

const incomplete = (pointers: readonly string[]): Finding => ({
  check: 'test data',
  status: 'unknown',
  message: `The test submission has no valid answer for ${pointers.join(', ')}: a receiver that checks refuses it.`,
});

const failures: { readonly [cause in FailureCause]: readonly [message: string, remedy?: string] } = {
  dns: ['There is no such host (DNS).', 'Is the host name spelled right? A new name takes a while to be known.'],
  refused: ['Nothing listens there: the connection is refused.', 'Is the server running, and is the port right?'],
  tls: [
    'The secure connection fails (TLS).',
    'The certificate has to be valid, for this host name, and sent with its intermediate certificates.',
  ],
  closed: ['The connection was closed without an answer.'],
  timeout: ['It did not answer in time.', 'The form gives up after 30 seconds. Answer first, then do the work.'],
  'blocked port': ['Browsers refuse to connect to this port.', 'Use 443, 80 or a port above 1024.'],
  other: ['It cannot be reached.'],
};

function judgeConnection({ connection, exchanges, page }: Facts): readonly Finding[] {
  const { failure, time } = connection ?? exchanges.at(-1) ?? {};
  const check = 'connection';
  if (failure) {
    const [message, remedy] = failures[failure.cause];
    const remedies = remedy === undefined ? {} : { remedies: [{ where: 'the server', text: remedy }] };
    return [{ check, status: 'wrong', message: `${message} ${failure.detail}`, ...remedies }];
  }
  if (connection)
    return [{ check, status: 'ok', message: `The host can be reached (${time} ms); nothing was asked of it.` }];
  const slowest = Math.max(...exchanges.map(({ time }) => time));
  const message = `It answers a page on ${page.origin} (${exchanges.map(({ method, time }) => `${method} ${time} ms`).join(', ')}).`;
  return slowest < SLOW
    ? [{ check, status: 'ok', message }]
    : [{ check, status: 'warning', message: `${message} Visitors wait so long; after 30 seconds the form gives up.` }];
}

/** Milliseconds after which a visitor believes that nothing happens. */
const SLOW = 5000;

function judgePreflight(facts: Facts): readonly Finding[] {
  const { request, page, exchanges } = facts;
  const check = 'preflight';
  const wanted = headersToAllow(request);
  if (isSameOrigin(request.url, page.origin))
    return [{ check, status: 'ok', message: 'Not needed: the page is on the same origin.' }];
  if (wanted.length === 0)
    return [{ check, status: 'ok', message: `Not needed for ${essenceOf(request.contentType)}.` }];
  return exchanges
    .filter(({ method }) => method === 'OPTIONS')
    .flatMap((preflight) => (preflight.answer ? judgePermission(facts, preflight, preflight.answer) : []));
}

/** What the answer to one preflight permits. */
function judgePermission(facts: Facts, { origin, url }: Exchange, { status, headers }: WireAnswer): readonly Finding[] {
  const check = 'preflight';
  const wanted = headersToAllow(facts.request);
  const remedies = corsRemedies(facts);
  const before = url === facts.request.url ? '' : `After the redirect, at ${url}: `;
  const wrong = (message: string): Finding => ({ check, status: 'wrong', message: before + message, remedies });
  const asks = `Because of ${wanted.join(', ')} the browser asks first (OPTIONS)`;
  if (isRedirect(status))
    return [wrong(`${asks}, and is redirected to ${headers.location}: browsers do not follow. ${finalAddress}`)];
  if (!isSuccess(status)) return [wrong(`${asks}, and is answered ${status}: then it does not send the lead.`)];
  const fault = originFault(headers, origin);
  const refused = refusedHeaders(headers, wanted);
  return [
    fault
      ? { ...judgeOrigin(facts, fault, headers, origin), check, remedies }
      : { check, status: 'ok', message: `${before}It is answered ${status} and allows ${origin}.` },
    refused.length === 0
      ? { check: 'headers', status: 'ok', message: `${before}It allows ${wanted.join(', ')}.` }
      : { ...wrong(`Access-Control-Allow-Headers does not have ${refused.join(', ')}.`), check: 'headers' },
  ];
}

const finalAddress = 'Write the address to which it redirects.';
