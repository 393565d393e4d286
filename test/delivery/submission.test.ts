import { expect } from '@open-wc/testing';
import type { SubmissionParts } from '../../src/delivery/submission.ts';
import { createSubmission } from '../../src/delivery/submission.ts';
import { fakePlatform } from '../support/fake-platform.ts';

const parts = (values: Record<string, unknown>): SubmissionParts => ({
  form: { id: 'contact' },
  timeZone: 'Europe/Rome',
  language: 'en',
  values,
  page: { url: 'https://example.com/', title: 'Home', referrer: '' },
});

describe('a submission', () => {
  it('is the envelope of the contract', () => {
    const submission = createSubmission(parts({ email: 'ada@example.com' }), fakePlatform());
    expect(JSON.parse(JSON.stringify(submission))).to.deep.equal({
      format: 1,
      id: submission.id,
      form: { id: 'contact' },
      submittedAt: '2026-11-21T10:00:00.000Z',
      timeZone: 'Europe/Rome',
      language: 'en',
      values: { email: 'ada@example.com' },
      page: { url: 'https://example.com/', title: 'Home', referrer: '' },
    });
  });

  it('has an id that is a UUID of version 4, of its own', () => {
    const platform = fakePlatform();
    const ids = Array.from({ length: 50 }, () => createSubmission(parts({}), platform).id);
    for (const id of ids) expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids)).to.have.lengthOf(50);
  });

  it('carries what the host page adds', () => {
    const submission = createSubmission({ ...parts({}), extra: { experiment: 'b' } }, fakePlatform());
    expect(submission.extra).to.deep.equal({ experiment: 'b' });
  });

  it('replaces the last attempt when an answer has changed', () => {
    const platform = fakePlatform();
    const first = createSubmission(parts({ email: 'ada@exmaple.com' }), platform);
    const second = createSubmission(parts({ email: 'ada@example.com' }), platform, first);
    expect(second.id).not.to.equal(first.id);
    expect(second.replaces).to.equal(first.id);
    expect(second.values).to.deep.equal({ email: 'ada@example.com' });
    expect(JSON.parse(JSON.stringify(second))).not.to.have.property('replacesAlso');
  });

  it('names the whole chain, since any of them may have arrived late or not at all', () => {
    const platform = fakePlatform();
    const first = createSubmission(parts({ email: 'a' }), platform);
    const second = createSubmission(parts({ email: 'b' }), platform, first);
    const third = createSubmission(parts({ email: 'c' }), platform, second);
    const fourth = createSubmission(parts({ email: 'd' }), platform, third);
    expect(third).to.deep.include({ replaces: second.id, replacesAlso: [first.id] });
    expect(fourth).to.deep.include({ replaces: third.id, replacesAlso: [second.id, first.id] });
  });
});
