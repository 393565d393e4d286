#!/usr/bin/env node
/** The command `lead-form`: help for those who put a form on a page. It talks only to the addresses that it is given. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.ts';
import type { PolicyOptions } from './csp.ts';
import { headerText, metaTag, policyFor } from './csp.ts';
import type { DoctorOptions } from './doctor.ts';
import { doctor } from './doctor.ts';
import { netlifySkeleton } from './netlify.ts';
import { CommandError, readDefinitionFile } from './read-definition.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const program = new Command('lead-form')
  .description('Checks where a form sends, and prints what its page has to allow.')
  .version(version)
  .showHelpAfterError('Run it with --help to see what it takes.')
  .exitOverride();

const file = 'a JSON file; "-" for standard input';
const action = [
  '--action <url>',
  'takes the place of the first destination, as the attribute of the tag does',
] as const;

program
  .command('doctor')
  .description('checks whether leads would arrive. Asks as a browser would; posts nothing without --send')
  .argument('<target>', `a URL, or the definition: ${file}`)
  .option('--origin <url>', 'the page with the form, such as https://my.site', readOrigin)
  .option(...action)
  .addOption(
    new Option('--encoding <encoding>', 'in place of what the definition or the recipe says').choices([
      'json',
      'text',
      'urlencoded',
      'multipart',
    ]),
  )
  .option('--recipe <name>', 'in place of the one that is recognised; "none" for none')
  .option('--send', 'post a test submission for real')
  .option('--timeout <seconds>', 'for each request', readSeconds, 30)
  .option('--json', 'print the same as JSON')
  .addHelpText('after', '\nExit code: 0 fine, 1 something keeps leads from arriving, 2 wrong usage.')
  .action(async (target: string, options: DoctorOptions) => {
    if (!(await doctor(target, options, print))) process.exitCode = 1;
  });

program
  .command('csp')
  .description('prints the Content Security Policy directives that a page with this form needs')
  .argument('<definition>', file)
  .option(...action)
  .option('--script <url>', 'where lead-form.js comes from. Default: the site of the page')
  .option('--src <url>', 'where the definition comes from, if the tag has src')
  .option('--nonce <text>', 'allow the script by a nonce; as your template writes it')
  .option('--bundled', 'the form is part of a bundle of your own')
  .option('--meta', 'as a <meta> tag')
  .action(async (path: string, { meta, ...options }: PolicyOptions & { meta?: boolean }) => {
    const policy = await policyFor(await readDefinitionFile(path), options);
    print(meta ? metaTag(policy) : headerText(policy));
  });

program
  .command('netlify')
  .description('prints the static form that Netlify has to find in a page of the site')
  .argument('<definition>', file)
  .action(async (path: string) => print(await netlifySkeleton(await readDefinitionFile(path))));

function readOrigin(text: string): string {
  const { protocol, origin } = URL.canParse(text) ? new URL(text) : { protocol: '', origin: '' };
  if (!/^https?:$/.test(protocol)) throw new InvalidArgumentError('Write it as https://my.site.');
  return origin;
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw new InvalidArgumentError('Write seconds, up to 600.');
  return seconds;
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed its own; the help is no mistake.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = error instanceof CommandError ? error.exitCode : 2;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
