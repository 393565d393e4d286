/** `lead-form doctor`: whether leads would arrive. */
import type { Encoding } from '../delivery/encode.ts';
import type { Finding, Inspection } from './facts.ts';
import type { NamedDestination } from './inspect.ts';
import { destinationsOf, inspect } from './inspect.ts';
import { judge } from './judge.ts';
import { painter } from './output.ts';
import { CommandError, readDefinitionFile } from './read-definition.ts';
import { reportText } from './report.ts';
import { verdictOn } from './verdict.ts';

export interface DoctorOptions {
  readonly origin?: string;
  readonly action?: string;
  readonly encoding?: Encoding;
  readonly recipe?: string;
  readonly send?: boolean;
  readonly json?: boolean;
  /** Seconds. */
  readonly timeout: number;
}

/** Stands for the page when nobody says which one it is. */
const SOME_PAGE = 'https://www.example.com';

/**
 * Checks where a URL or a definition sends, and prints what it found.
 *
 * @returns whether nothing keeps leads from arriving.
 * @throws CommandError when there is nothing to check.
 */
export async function doctor(target: string, options: DoctorOptions, print: (text: string) => void): Promise<boolean> {
  const { origin, encoding, recipe, send = false, json = false, timeout } = options;
  const page = { origin: origin ?? SOME_PAGE, assumed: origin === undefined };
  const definition = isUrl(target) ? undefined : await readDefinitionFile(target);
  const named = definition
    ? destinationsOf(definition, options.action)
    : [{ name: 'URL', destination: { url: target } }];
  if (named.length === 0) throw new CommandError(`${target} names no destination: --action says where it is sent.`, 2);
  const paint = painter(process.stdout);
  const checked: Checked[] = [];
  for (const { name, destination } of named) {
    refuseRelative(destination.url, page.assumed);
    const asked: NamedDestination = {
      name,
      destination: { ...destination, ...(encoding && { encoding }), ...(recipe && { recipe }) },
    };
    const inspection = await inspect(asked, { page, timeout: timeout * 1000, send, definition });
    const findings = judge(inspection);
    checked.push({ inspection, findings });
    if (!json) print(reportText(inspection, findings, paint));
  }
  const { ok, sure, text } = verdictOn(checked.map(({ findings }) => findings));
  const destinations = checked.map(({ inspection, findings }) => ({ ...inspection, findings }));
  print(json ? JSON.stringify({ ok, destinations }, null, 2) : paint(ok ? (sure ? 'green' : 'bold') : 'red', text));
  if (ok && !send && !json) print('Nothing was posted: --send posts a test submission.');
  return ok;
}

interface Checked {
  readonly inspection: Inspection;
  readonly findings: readonly Finding[];
}

const isUrl = (target: string): boolean => /^https?:\/\//i.test(target);

function refuseRelative(url: string, assumed: boolean): void {
  if (assumed && url.trim() && !URL.canParse(url))
    throw new CommandError(`"${url}" is relative to the page: --origin says which page that is.`, 2);
}
