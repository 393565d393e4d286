import type { Receipt } from '../delivery/answer.ts';
import { readAnswer } from '../delivery/answer.ts';
import { essenceOf, isRedirect, isSameOrigin, originFault } from './cors.ts';
import type { Exchange, Facts, Finding, Remedy, WireAnswer } from './facts.ts';
import { isMixedContent } from './judge-address.ts';
import { judgeOrigin } from './judge-origin.ts';
import { corsRemedies } from './remedies.ts';

/** What became of the test submission, and what the form would make of the answer. */
export function judgeAnswer(facts: Facts): readonly Finding[] {
  const posts = facts.exchanges.filter(({ method }) => method !== 'OPTIONS');
  const last = posts.at(-1);
  if (!last) return [notPosted];
  const seen = facts.request.transport === 'form-post' ? [] : posts.flatMap((post) => judgeVisible(facts, post));
  const redirects = posts.slice(1).map(({ url }) => url);
  return [
    ...seen,
    ...(redirects.length > 0 ? [redirected(facts, redirects)] : []),
    ...(last.answer ? [readAs(facts, last.answer, redirects.length > 0)] : []),
  ];
}

const notPosted: Finding = { check: 'answer', status: 'unknown', message: 'No test submission was posted.' };

/** Whether the page may see an answer at all: to it an answer that it may not see is no answer. */
function judgeVisible(facts: Facts, { url, origin, answer }: Exchange): readonly Finding[] {
  if (!answer || (isSameOrigin(url, facts.page.origin) && origin !== 'null')) return [];
  const check = 'CORS';
  const fault = originFault(answer.headers, origin);
  if (!fault) return [{ check, status: 'ok', message: `The page may read the answer ${answer.status}.` }];
  const { status, message } = judgeOrigin(facts, fault, answer.headers, origin);
  const outcome = `The answer ${answer.status}: ${message} The lead may arrive, and the visitor is told that it did not.`;
  return [{ check, status, message: outcome, remedies: corsRemedies(facts) }];
}

function redirected({ request: { url, recipe }, page }: Facts, targets: readonly string[]): Finding {
  const message = `The answer is a redirect, to ${targets.join(', then ')}.`;
  if (targets.some((target) => isMixedContent(target, page.origin)))
    return { check: 'redirect', status: 'wrong', message: `${message} A page on https does not follow to http.` };
  if (recipe === 'google-apps-script') return { check: 'redirect', status: 'ok', message };
  const origins = targets.map((target) => new URL(target).origin).filter((origin) => !url.startsWith(`${origin}/`));
  const policy =
    origins.length > 0 ? ` connect-src of your Content Security Policy needs ${origins.join(' ')} too.` : '';
  return {
    check: 'redirect',
    status: 'warning',
    message: `${message} A redirect may drop the lead on its way: it counts as accepted, not as confirmed.${policy}`,
    remedies: [{ where: 'the definition', text: `Write the last address: ${targets.at(-1)}` }],
  };
}

/** How the form would read the answer. */
function readAs({ request, page }: Facts, { status, body, headers }: WireAnswer, isRedirected: boolean): Finding {
  const check = 'answer';
  const answered = `${status}${headers['content-type'] ? `, ${headers['content-type']}` : ''}`;
  if (request.transport === 'form-post') {
    const message = `${answered}. No page can read it: the visitor sees "handed over", not "sent".`;
    return status < 400 ? { check, status: 'ok', message } : { check, status: 'wrong', message };
  }
  if (isRedirect(status))
    return { check, status: 'wrong', message: `${answered}: a page cannot follow this redirect.` };
  const receipt = readAnswer({ kind: 'answered', status, body, redirected: isRedirected }, request.reading);
  const remedies = remediesFor(status, essenceOf(request.contentType), page.origin);
  if (receipt.status === 'refused') return { check, ...refusal(receipt, answered), ...(remedies && { remedies }) };
  return { check, status: 'ok', message: `${answered}: ${readings[receipt.confirmation]}` };
}

const readings: { readonly [confirmation in Extract<Receipt, { status: 'sent' }>['confirmation']]: string } = {
  confirmed: 'the visitor sees "sent", confirmed.',
  accepted: 'the visitor sees "sent"; the receiver answers before it has looked at the data (accepted).',
  opaque: 'nobody can read it (opaque).',
};

function refusal(
  { final, problems }: Extract<Receipt, { status: 'refused' }>,
  answered: string,
): Pick<Finding, 'status' | 'message'> {
  const words = problems.map(({ pointer, message }) => [pointer, message].filter(Boolean).join(': ')).join('; ');
  // It has looked at single answers: those of a test are made up.
  if (final && problems.some(({ pointer }) => pointer))
    return { status: 'warning', message: `${answered}: it takes leads, but not the test answers. ${words}` };
  const said = words ? ` It says: ${words}` : '';
  return {
    status: 'wrong',
    message: `${answered}: the visitor sees "not sent"${final ? '' : ', for the moment'}.${said}`,
  };
}

function remediesFor(status: number, contentType: string, origin: string): readonly Remedy[] | undefined {
  const [where, text] = statusRemedies(contentType, origin)[status] ?? [];
  return where !== undefined && text !== undefined ? [{ where, text }] : undefined;
}

const statusRemedies = (
  contentType: string,
  origin: string,
): { readonly [status: number]: readonly [where: string, text: string] } => ({
  401: ['the receiver', 'It wants credentials, which no page can keep: open it for forms, or use a relay.'],
  403: ['the receiver', `It forbids this. Is ${origin} among its allowed domains? Does it want a captcha?`],
  404: ['the definition', 'There is nothing at this address. Is it complete? Was the webhook switched off or deleted?'],
  405: ['the receiver', 'It does not take POST at this address.'],
  413: ['the receiver', 'Let it take larger requests (nginx: client_max_body_size).'],
  415: ['the definition', `It does not read ${contentType}: write another "encoding".`],
  429: ['the receiver', 'It was asked too often. Try again later; the form would do so too.'],
});
