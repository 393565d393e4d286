import type { Entry } from './flatten.ts';
import { flattenValues } from './flatten.ts';
import type { Submission } from './submission.ts';

/**
 * The payload of a Slack incoming webhook: the answers as readable lines, in words where the
 * submission has them, without any of Slack's own markup.
 */
export function slackMessage({ id, replaces, values, answers, page }: Submission): string {
  const entries = [
    ...flattenValues({ 'New lead': page.title }),
    ...(answers?.map(({ label, text }): Entry => [label, text]) ?? flattenValues(values)),
    ...flattenValues({ _page: page.url, _id: id, _replaces: replaces }),
  ];
  const text = entries.map((entry) => entry.join(': ')).join('\n');
  // The characters by which Slack marks links and mentions such as <!channel>.
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return JSON.stringify({ text: escaped, mrkdwn: false });
}
