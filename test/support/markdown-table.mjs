/** Tables in Markdown. Prettier lines the columns up afterwards. */

export const code = (text) => `\`${text}\``;
const inCell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** Nothing when there are no rows. */
export function table(title, heads, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.map(inCell).join(' | ')} |`;
  const lines = [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
  return [...(title ? [`### ${title}`, ''] : []), ...lines].join('\n');
}
