import type { Submission } from '../../src/delivery/submission.ts';

/** An envelope with an answer of every kind. */
export const fakeSubmission = (changes: Partial<Submission> = {}): Submission => ({
  format: 1,
  id: '0b2f6c1e-0000-4000-8000-000000000001',
  form: { id: 'contact', revision: '3' },
  submittedAt: '2026-11-21T10:00:00.000Z',
  timeZone: 'Europe/Rome',
  language: 'en',
  values: {
    name: 'Ada & "Zoë" 🦊',
    size: 12.5,
    privacy: true,
    news: false,
    interests: ['a', 'b'],
    nothing: [],
    company: { name: 'Acme', address: { city: 'Rome' } },
    people: [{ name: 'Ada' }, { name: 'Bob' }],
    message: 'one\ntwo\r\nthree',
  },
  page: { url: 'https://example.com/contact', title: 'Contact us', referrer: '' },
  ...changes,
});
