import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

const head = ['', 'plain HTML', 'lead-form', '×', 'limit', ''];

/** Three significant digits, as many as the measurements carry. */
function quantity(value, unit) {
  if (value === undefined) return '';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}

function cells({ label, unit, plain, ours, ratio, limit }) {
  return [
    label,
    quantity(plain, unit),
    quantity(ours, unit),
    ratio === undefined ? '' : ratio.toFixed(2),
    limit?.text ?? '',
    limit === undefined ? '' : limit.met ? 'met' : 'NOT MET',
  ];
}

/** The rows as a table for the terminal. */
export function toText(rows) {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) =>
    column > 0 && column < 4 ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** The rows as a Markdown table. */
export function toMarkdown(rows) {
  const line = (columns) => `| ${columns.join(' | ')} |`;
  return [line(head), '| --- | --: | --: | --: | --- | --- |', ...rows.map((row) => line(cells(row)))].join('\n');
}

/** The files behind the bytes of one side, one per line. */
export const toFileList = (name, { files, html }) =>
  [
    `${name}: HTML ${html} bytes gzip, and`,
    ...files.map((file) => `  ${file.path}  ${file.raw} bytes, ${file.gzip} gzip`),
  ].join('\n');

/**
 * Replaces what stands between the two bench markers of a Markdown file, and formats it as the project does.
 *
 * @throws {Error} when the file has no markers
 */
export async function writeBetweenMarkers(file, markdown) {
  const text = await readFile(file, 'utf8');
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${file} needs the lines ${start} and ${end} around the place of the table.`);
  const written = `${text.slice(0, from + start.length)}\n\n${markdown}\n\n${text.slice(to)}`;
  await writeFile(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
}
