import type { Recipe } from '../recipe.ts';

/**
 * Slack, incoming webhooks: the answers as one readable message, in words where the submission has them, without any of
 * Slack's own markup. Slack refuses the preflight of JSON, so that the message is the form field `payload`.
 *
 * Known from independent reports (winston-slack-webhook-transport #20, node-slack #32), not documented by Slack.
 */
export const recipe: Recipe = {
  encoding: 'urlencoded',
  payload: 'payload',
  exposes:
    'This page shows the address of a Slack webhook: whoever finds it can write into the channel. A relay keeps it secret.',
  write({ id, replaces, answers, page }, entries) {
    const lines = [
      ['New lead', page.title],
      ...(answers?.map(({ label, text }) => [label, text]) ?? entries),
      ['_page', page.url],
      ['_id', id],
      ...(replaces ? [['_replaces', replaces]] : []),
    ];
    const text = lines.map((line) => line.join(': ')).join('\n');
    // The characters by which Slack marks links and mentions such as <!channel>.
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return { text: escaped, mrkdwn: false };
  },
};
