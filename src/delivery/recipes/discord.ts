import type { Recipe } from '../recipe.ts';

/** What Discord takes for one message. */
const LIMIT = 2000;

/**
 * Discord, webhooks: the answers as one readable message, in words where the submission has them. Nobody can be mentioned,
 * markdown is shown as it was typed, addresses make no previews. What is over 2,000 characters is cut, and says so.
 *
 * Documented (https://github.com/discord/discord-api-docs, resources/webhook.mdx): with `wait` it answers once the message is
 * saved. That a page may post JSON: independent reports.
 */
export const recipe: Recipe = {
  query: { wait: 'true' },
  payload: 'payload_json',
  reading: { accepted: { at: '/id' } },
  exposes:
    'This page shows the address of a Discord webhook: whoever finds it can write into the channel, and delete the webhook. A relay keeps it secret.',
  write({ id, replaces, answers, page }, entries) {
    const lines = (list: readonly (readonly string[])[]) => list.map((line) => line.join(': ')).join('\n');
    const text = lines([['New lead', page.title], ...(answers?.map(({ label, text }) => [label, text]) ?? entries)]);
    const end = lines([['_id', id], ...(replaces ? [['_replaces', replaces]] : []), ['_page', page.url]]);
    const footer = fit(end, LIMIT / 2);
    const content = `${fit(text, LIMIT - 1 - footer.length)}\n${footer}`;
    // 4: no previews of addresses.
    return { content, allowed_mentions: { parse: [] }, flags: 4 };
  },
};

/** Discord's markup, and the colon of addresses, which it would read with the escapes in them. */
const escape = (text: string) => text.replace(/[\\*_~`|<>#[\]()@:-]/g, '\\$&');

/** Cut between characters, never within one or its escape. */
function fit(text: string, length: number): string {
  const whole = escape(text);
  if (whole.length <= length) return whole;
  const note = '… (cut: too long for Discord)';
  let start = '';
  for (const character of text) {
    if (start.length + escape(character).length > length - escape(note).length) break;
    start += escape(character);
  }
  return start + escape(note);
}
