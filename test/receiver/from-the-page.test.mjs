/* global Blob, Buffer, File */
/** What the page writes, byte for byte, is what the receiver reads. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from 'lead-form/receiver';
import { envelopeOf, kept, post, postJson, RECEIVER, setUp, uuid, values } from './harness.mjs';
import { importPageModule } from './page-module.mjs';

const { prepareDestination } = await importPageModule('delivery/destination.ts');
const { readAnswer } = await importPageModule('delivery/answer.ts');

const odd = {
  name: 'Ada “the first” \\ "Countess"\r\n',
  email: 'ünï@exämple.de',
  budget: -0.5,
  topics: ['price', 'demo'],
  privacy: false,
  company: { name: 'a=b&c[d]=%20+; <b>' },
  items: [{ what: '🙂', count: 4 }, { what: 'two\nlines' }],
};

async function send(encoding, envelope, files = new Map(), options = {}) {
  const destination = await prepareDestination({ url: RECEIVER, recipe: 'none', encoding }, RECEIVER);
  const { body, contentType } = await destination.write(envelope, files);
  const { receiver, store } = setUp(options);
  const response = await receiver(post(new Blob(body), { 'Content-Type': contentType }));
  assert.equal(response.status, 201, await response.text());
  return (await store.list())[0].submission;
}

for (const encoding of ['json', 'text', 'urlencoded', 'multipart'])
  describe(`What the page writes as ${encoding}`, () => {
    it('is read with every answer as it was', async () => {
      assert.deepEqual(await send(encoding, envelopeOf()), envelopeOf({ values: kept }));
    });

    it('is read with answers that are full of signs', async () => {
      const submission = await send(encoding, envelopeOf({ values: odd }));
      assert.deepEqual(submission.values, { ...odd, name: odd.name.trim(), total: 4 });
    });

    it('is read with nothing answered but what is required', async () => {
      const { name, email } = values;
      const submission = await send(
        encoding,
        envelopeOf({ values: { name, email, topics: [], privacy: false, items: [] } }),
      );
      assert.deepEqual(submission.values, {
        name,
        email,
        topics: [],
        privacy: false,
        company: {},
        items: [],
        total: 0,
      });
    });

    it('is read with the ids that it takes the place of', async () => {
      const chain = { replaces: uuid(8), replacesAlso: [uuid(7), uuid(6)] };
      const submission = await send(encoding, envelopeOf({ id: uuid(9), ...chain }));
      assert.deepEqual([submission.replaces, submission.replacesAlso], [chain.replaces, chain.replacesAlso]);
    });
  });

describe('Files', () => {
  const form = { id: 'application' };
  const definition = {
    ...form,
    fields: [
      { type: 'file', name: 'cv', label: 'CV', accept: ['.pdf'], maxSize: 80_000, required: true },
      {
        type: 'group',
        name: 'work',
        label: 'Work',
        fields: [{ type: 'file', name: 'samples', label: 'Samples', multiple: true, maxItems: 2 }],
      },
    ],
  };
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
  const mediaType = 'application/pdf';
  const cv = { name: 'CV “2026”.pdf', size: 70_000, mediaType, part: 'cv' };
  const samples = ['a', 'bb'].map((name, index) => {
    return { name: `${name}.pdf`, size: name.length, mediaType, part: `work[samples][${index}]` };
  });
  const files = new Map([
    ['cv', new File([bytes], cv.name, { type: mediaType })],
    [samples[0].part, new File(['a'], 'a.pdf', { type: mediaType })],
    [samples[1].part, new File(['bb'], 'bb.pdf', { type: mediaType })],
  ]);
  const contents = { cv: Buffer.from(bytes).toString('base64'), samples: ['YQ==', 'YmI='] };
  const whole = {
    cv: { ...cv, content: contents.cv },
    work: { samples: samples.map((sample, index) => ({ ...sample, content: contents.samples[index] })) },
  };

  it('arrive as parts with every byte', async () => {
    const envelope = envelopeOf({ form, values: { cv, work: { samples } } });
    assert.deepEqual((await send('multipart', envelope, files, { definition })).values, whole);
  });

  it('arrive in JSON with every byte', async () => {
    assert.deepEqual(
      (await send('json', envelopeOf({ form, values: whole }), undefined, { definition })).values,
      whole,
    );
  });

  it('that are not accepted are told at their field, whatever size somebody claims', async () => {
    const { send: post } = setUp({ definition });
    const refused = async (changes) => {
      const values = { cv: { ...whole.cv, ...changes } };
      const [status, { errors }] = await post(envelopeOf({ form, values }));
      return [status, errors[0].pointer, errors[0].message];
    };
    const content = Buffer.alloc(90_000).toString('base64');
    assert.deepEqual(await refused({ content, size: 1 }), [
      422,
      '/values/cv',
      '“CV “2026”.pdf” is too large: it has 0.09 MB, and there is room for 0.08 MB.',
    ]);
    assert.deepEqual(await refused({ name: 'cv.exe', mediaType: 'text/plain' }), [
      422,
      '/values/cv',
      '“cv.exe” cannot be used here. Possible: PDF.',
    ]);
  });

  it('of which only the names come are refused, with what the site has to do', async () => {
    const { receiver } = setUp({ definition });
    const destination = await prepareDestination({ url: RECEIVER, recipe: 'none', encoding: 'urlencoded' }, RECEIVER);
    const { body, contentType } = await destination.write(envelopeOf({ form, values: { cv } }), files);
    const response = await receiver(post(new Blob(body), { 'Content-Type': contentType }));
    assert.equal(response.status, 415);
    assert.match((await response.json()).errors[0].message, /"encoding" to "multipart"/);
  });
});

describe('What the receiver answers', () => {
  /** The receipt that the page makes of it. */
  async function receiptOf(envelope, options) {
    const { receiver } = setUp(options);
    const { reading } = await prepareDestination({ url: RECEIVER, recipe: 'none' }, RECEIVER);
    const response = await receiver(postJson(envelope));
    const retryAfter = Number(response.headers.get('Retry-After')) * 1000 || undefined;
    const body = await response.text();
    return readAnswer({ kind: 'answered', status: response.status, body, redirected: false, retryAfter }, reading);
  }

  it('confirms a lead that is kept', async () => {
    const { status, confirmation } = await receiptOf(envelopeOf());
    assert.deepEqual([status, confirmation], ['sent', 'confirmed']);
  });

  it('is shown at the fields that it is about, also in a row', async () => {
    const wrong = { ...values, email: 'nonsense', items: [{ what: 'Chair' }, { what: '' }] };
    const { status, final, problems } = await receiptOf(envelopeOf({ values: wrong }));
    assert.deepEqual([status, final], ['refused', true]);
    assert.deepEqual(
      problems.map(({ pointer }) => pointer),
      ['/email', '/items/1/what'],
    );
  });

  it('is shown for the whole form when no field is to blame', async () => {
    const { problems } = await receiptOf(envelopeOf({ form: { id: 'other' } }));
    assert.deepEqual(
      problems.map(({ pointer }) => pointer),
      [''],
    );
    assert.match(problems[0].message, /does not know this form/);
  });

  it('keeps the lead waiting when the receiver itself is at fault', async () => {
    const store = { ...createMemoryStore(), keep: () => Promise.reject(new Error('disk full')) };
    const { status, final, retryAfter } = await receiptOf(envelopeOf(), { store });
    assert.deepEqual([status, final, retryAfter], ['refused', false, 30_000]);
  });
});
