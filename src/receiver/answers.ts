import type { Refusal } from './refusal.ts';

/** An answer as JSON that nobody takes for anything else. */
export const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  });

/** `{ "errors": [{ "pointer", "message" }] }`: the form shows each sentence at its field. */
export const refuse = ({ status, problems, headers }: Refusal): Response =>
  answer(status, { errors: problems }, headers);
