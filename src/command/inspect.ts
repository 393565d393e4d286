/** From destinations, as authors write them, to facts about each. */
import type { Definition } from '../core.ts';
import type { Destination, PreparedDestination } from '../delivery/destination.ts';
import { prepareDestination } from '../delivery/destination.ts';
import { encryptEnvelope } from '../delivery/encrypt.ts';
import { toJson } from '../delivery/files.ts';
import { findRecipe } from '../delivery/recipes/index.ts';
import type { Facts, Inspection } from './facts.ts';
import { probe } from './probe.ts';
import type { TestSubmission } from './test-submission.ts';
import { createTestSubmission } from './test-submission.ts';

/** A destination and how a report calls it. */
export interface NamedDestination {
  readonly name: string;
  readonly destination: Destination;
}

export interface InspectOptions {
  readonly page: Facts['page'];
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** Whether a test submission is really posted. */
  readonly send: boolean;
  readonly definition?: Definition | undefined;
}

/**
 * The destinations of a definition and their fallbacks.
 *
 * @param action as the attribute: takes the place of the first destination's address.
 */
export function destinationsOf({ destinations = [] }: Definition, action?: string): readonly NamedDestination[] {
  const written = action === undefined ? destinations : [{ ...destinations[0], url: action }, ...destinations.slice(1)];
  return written.flatMap(({ fallback, ...destination }, index) => [
    { name: `destinations/${index}`, destination },
    ...(fallback ? [{ name: `destinations/${index}/fallback`, destination: fallback }] : []),
  ]);
}

/** Asks a receiver what a browser would ask it. Rejects only when a part of lead-form itself cannot be loaded. */
export async function inspect({ name, destination }: NamedDestination, options: InspectOptions): Promise<Inspection> {
  const { page, timeout, send, definition } = options;
  const { url: written } = destination;
  const prepared = await prepareDestination(destination, `${page.origin}/`);
  if ('fault' in prepared) return { name, url: written, fault: prepared.fault };
  const test = createTestSubmission(definition, page.origin);
  const { name: recipe } = findRecipe(destination.recipe, prepared.url);
  const { request, body } = await describeRequest(prepared, test, {
    recipe,
    key: definition?.encryption?.key,
  });
  const facts = await probe(request, { page, timeout, body: send ? body : undefined });
  return { name, url: prepared.url, facts, unanswered: send ? test.unanswered : [] };
}

async function describeRequest(
  destination: PreparedDestination,
  { submission, files }: TestSubmission,
  { recipe, key }: { recipe: string | undefined; key: JsonWebKey | undefined },
): Promise<{ request: Facts['request']; body: Blob }> {
  const { url, transport, headers, reading, warning } = destination;
  const { body, contentType: plain } = await destination.write(submission, files);
  const sealed = key && [await encryptEnvelope(await toJson(submission, files), submission.id, key)];
  // What is sealed is JSON, whatever it was before.
  const contentType = sealed && !plain.startsWith('text/plain') ? 'application/json' : plain;
  const request = { url, transport, contentType, headers, reading, recipe, warning };
  return { request, body: new Blob([...(sealed ?? body)]) };
}
