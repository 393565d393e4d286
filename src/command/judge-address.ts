import type { Facts, Finding } from './facts.ts';

/** Names of parameters and headers that carry what nobody else should know. */
const secretNames = /^(?:api[-_]?key|access[-_]?token|auth(?:orization)?|token|secret|password|signature|sig)$/i;

/** What the address alone tells: whether a page may use it, who can reach it, and what it gives away. */
export function judgeAddress(facts: Facts): readonly Finding[] {
  const { protocol, hostname } = new URL(facts.request.url);
  const secure = protocol === 'https:';
  return [
    isMixedContent(facts.request.url, facts.page.origin)
      ? mixedContent
      : { check: 'address', status: 'ok', message: secure ? 'https.' : 'http, which this page may send to.' },
    ...(isNear(hostname) && facts.page.assumed ? [nearby(hostname)] : []),
    ...(/\/webhook-test\//.test(facts.request.url) ? [testAddress] : []),
    ...secrets(facts),
  ];
}

/** Whether a browser keeps a page from sending there: from https to http, but for the own machine. */
export const isMixedContent = (url: string, origin: string): boolean =>
  origin.startsWith('https:') && url.startsWith('http:') && !isLoopback(new URL(url).hostname);

const mixedContent: Finding = {
  check: 'address',
  status: 'wrong',
  message: 'http: a page on https may not send to it (mixed content).',
  remedies: [{ where: 'the definition', text: 'Write https://, and give the receiver a certificate.' }],
};

const nearby = (host: string): Finding => ({
  check: 'reach',
  status: 'unknown',
  message: `${host} is this machine or a local network: visitors elsewhere do not reach it.`,
});

const testAddress: Finding = {
  check: 'test URL',
  status: 'warning',
  message: 'This looks like the test URL of n8n: it answers only while the editor listens.',
  remedies: [{ where: 'n8n', text: 'Use the Production URL (/webhook/ in place of /webhook-test/).' }],
};

/** To the own machine a page on https may send over http. */
const isLoopback = (hostname: string): boolean => /^(?:(?:.*\.)?localhost|127\..*|\[::1\])$/.test(hostname);

/** The own machine and private networks (RFC 1918, RFC 4193), by the address or by the usual names. */
const isNear = (hostname: string): boolean =>
  isLoopback(hostname) ||
  /^(?:.*\.(?:local|internal)|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|\[f[cd].*\])$/.test(hostname);

function secrets({ request: { url, headers, warning } }: Facts): readonly Finding[] {
  const check = 'secret';
  const names = [...new URL(url).searchParams.keys(), ...Object.keys(headers)].filter((name) => secretNames.test(name));
  const told: Finding[] = warning ? [{ check: 'caution', status: 'warning', message: warning }] : [];
  if (names.length === 0) return told;
  const message = `Everybody can read ${names.join(', ')} in the page: is it a key made to be public?`;
  const text = 'Send to a small server of your own that holds the secret and passes the lead on.';
  return [...told, { check, status: 'warning', message, remedies: [{ where: 'a relay', text }] }];
}
