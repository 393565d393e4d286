/** The findings about one destination as lines of text. */
import { essenceOf } from './cors.ts';
import type { Finding, Inspection } from './facts.ts';
import type { Paint } from './output.ts';
import { printable } from './output.ts';
import { remediesOf } from './verdict.ts';

const colours = { ok: 'green', warning: 'yellow', unknown: 'dim', wrong: 'red' } as const;

export function reportText(inspection: Inspection, findings: readonly Finding[], paint: Paint): string {
  const { name, url } = inspection;
  const cell = (finding: Finding, key: 'status' | 'check') => finding[key].padEnd(width(findings, key));
  const rows = findings.map(
    (finding) =>
      `  ${paint(colours[finding.status], cell(finding, 'status'))}  ${cell(finding, 'check')}  ${printable(finding.message)}`,
  );
  return [paint('bold', printable(url)), describe(inspection, name), '', ...rows, ...changes(findings, paint), ''].join(
    '\n',
  );
}

function describe(inspection: Inspection, name: string): string {
  if ('fault' in inspection) return name;
  const { page, request } = inspection.facts;
  const from = `from a page on ${page.origin}${page.assumed ? ' (assumed: --origin says another)' : ''}`;
  return `${name}: ${essenceOf(request.contentType)} by ${request.transport}, ${from}`;
}

const width = (findings: readonly Finding[], key: 'status' | 'check'): number =>
  Math.max(...findings.map((finding) => finding[key].length));

/** Findings that are in order have nothing to change; the same remedy is told once. */
function changes(findings: readonly Finding[], paint: Paint): readonly string[] {
  const remedies = remediesOf(findings).map(
    ({ where, text }) => `  ${where}:\n${printable(text).replace(/^/gm, '    ')}`,
  );
  return remedies.length > 0 ? ['', paint('bold', 'What to change'), ...remedies] : [];
}
