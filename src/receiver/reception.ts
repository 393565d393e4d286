import { isTooDeep } from '../definition/depth.ts';
import { isObject } from '../fields/kinds.ts';
import { checkSubmission } from './check.ts';
import { measureFiles } from './files.ts';
import { readForms } from './forms.ts';
import type { Opener } from './open.ts';
import { createOpener } from './open.ts';
import type { ReceiverOptions } from './options.ts';
import type { ReceivedEnvelope } from './read-body.ts';
import { readBody } from './read-body.ts';
import { Refusal } from './refusal.ts';
import type { ReceivedSubmission } from './store.ts';
import { restoreTypes } from './typed-values.ts';

const MEBIBYTE = 1_048_576;

/** Reads, opens and completes what was sent; then `check` judges it. */
export function createReception({ definition, decryptionKey = [], messages, ...options }: ReceiverOptions) {
  const { maximumBytes = MEBIBYTE, now = Date.now } = options;
  const forms = definition === '*' ? undefined : readForms(definition);
  const keys = [decryptionKey].flat();
  // Without a key, a test inbox keeps what is encrypted as it is.
  const open = !forms && keys.length === 0 ? unopened : createOpener(keys);

  return {
    /** @throws Refusal for what cannot be read. */
    async read(request: Request): Promise<ReceivedEnvelope> {
      const { envelope, encoding } = await readBody(request, maximumBytes);
      const opened = await open(envelope);
      if (isTooDeep(opened)) throw new Refusal(400, 'The answers nest deeper than any form. Send them as they are.');
      return { envelope: { ...opened, values: measureFiles(opened.values) }, encoding };
    },
    /** @throws Refusal for what is of another form, or wrong. */
    check({ envelope, encoding }: ReceivedEnvelope): ReceivedSubmission {
      if (!forms) return unchecked(envelope);
      const found = forms.find(envelope.form);
      if (!found)
        throw new Refusal(404, 'This receiver does not know this form: the site has to give it the definition.');
      const isFlat = encoding === 'urlencoded' || encoding === 'multipart';
      const typed = isFlat ? { ...envelope, values: restoreTypes(found, envelope.values) } : envelope;
      return checkSubmission(typed, { definition: found, now: now(), messages });
    },
  };
}

const unopened: Opener = async (envelope) => envelope;

/** Whatever was sent; what has no id is given one. */
const unchecked = (envelope: Record<string, unknown>): ReceivedSubmission => ({
  ...envelope,
  id: isId(envelope.id) ? envelope.id : crypto.randomUUID(),
  values: isObject(envelope.values) ? envelope.values : {},
});

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 255;

/** So many corrections of one submission are believed. */
const LONGEST_CHAIN = 50;

/** Ids of the submissions that this one takes the place of. */
export const idsReplacedBy = ({ id, replaces, replacesAlso }: ReceivedSubmission): readonly string[] =>
  [...new Set([replaces, replacesAlso].flat())]
    .filter(isId)
    .filter((replaced) => replaced !== id)
    .slice(0, LONGEST_CHAIN);
