import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Definition } from '../core.ts';
import { DefinitionError, parseDefinition } from '../core.ts';

/** Something that the author has to put right before a command can do its work. */
export class CommandError extends Error {
  /** 1: the definition is wrong. 2: the command was called wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Reads a definition strictly.
 *
 * @param path of a JSON file; `-` for standard input.
 * @throws CommandError when it cannot be read, or with everything that is wrong with it.
 */
export async function readDefinitionFile(path: string): Promise<Definition> {
  const json = await readText(path);
  try {
    return parseDefinition(json);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const lines = error.problems.map(({ pointer, message }) => `  ${pointer || '/'}\n    ${message}`);
    throw new CommandError(`${path === '-' ? 'The definition' : path} is not right:\n${lines.join('\n')}`, 1);
  }
}

async function readText(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}
