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
    const second = createSubmission(parts({ email: 'ada@example.com' }), platform, first.id);
    expect(second.id).not.to.equal(first.id);
    expect(second.replaces).to.equal(first.id);
    expect(second.values).to.deep.equal({ email: 'ada@example.com' });
  });
});
