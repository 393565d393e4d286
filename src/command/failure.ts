import type { Failure, FailureCause } from './facts.ts';

/** What Node, undici and OpenSSL call it. */
const causes: readonly (readonly [FailureCause, RegExp])[] = [
  ['dns', /ENOTFOUND|EAI_AGAIN|ENODATA/],
  ['refused', /ECONNREFUSED/],
  ['timeout', /TimeoutError|TIMEOUT|ETIMEDOUT/],
  ['tls', /CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/],
  ['closed', /ECONNRESET|EPIPE|UND_ERR_SOCKET/],
  ['blocked port', /bad port/],
];

/** Reads why a request failed from what `fetch` or a socket threw. */
export function readFailure(error: unknown): Failure {
  const reasons = reasonsOf(error);
  const words = reasons.map(({ name, code, message }) => `${name} ${code} ${message}`).join('\n');
  const [cause = 'other'] = causes.find(([, pattern]) => pattern.test(words)) ?? [];
  return { cause, detail: reasons.findLast(({ message }) => message)?.message ?? String(error) };
}

interface Reason {
  name: string;
  code: string;
  message: string;
}

/** The error, what caused it, and the attempts that it stands for. */
function reasonsOf(error: unknown): Reason[] {
  if (!(error instanceof Error)) return [];
  const { name, message, cause } = error;
  const code = 'code' in error ? String(error.code) : '';
  const attempts: unknown[] = error instanceof AggregateError ? error.errors.slice(0, 1) : [];
  return [{ name, code, message }, ...attempts.flatMap(reasonsOf), ...reasonsOf(cause)];
}
