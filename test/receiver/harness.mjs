/* global Request */
import { createReceiver, createSqlStore } from 'lead-form/receiver';
import sqlite from 'node-sqlite3-wasm';

export const NOW = Date.parse('2026-11-22T09:00:00.000Z');
export const RECEIVER = 'https://leads.example.com/leads';
export const PAGE = 'https://www.example.com';

/** A form with an answer of each sort. */
export const contact = {
  id: 'contact',
  revision: '3',
  fields: [
    { type: 'text', name: 'name', label: 'Your name', required: true },
    { type: 'email', name: 'email', label: 'E-mail', required: true },
    { type: 'number', name: 'budget', label: 'Budget' },
    { type: 'checkboxes', name: 'topics', label: 'Topics', options: ['price', 'demo'] },
    { type: 'consent', name: 'privacy', label: 'I agree.' },
    { type: 'group', name: 'company', label: 'Company', fields: [{ type: 'text', name: 'name', label: 'Its name' }] },
    {
      type: 'repeat',
      name: 'items',
      label: 'Items',
      fields: [
        { type: 'text', name: 'what', label: 'What', required: true },
        { type: 'number', name: 'count', label: 'How many', min: 1 },
      ],
    },
    { type: 'computed', name: 'total', compute: { sum: [{ field: 'items/count' }] } },
  ],
};

export const values = {
  name: 'Ada',
  email: 'ada@example.com',
  budget: 12.5,
  topics: ['price'],
  privacy: true,
  company: { name: 'Söhne & Co.' },
  items: [
    { what: 'Chair', count: 4 },
    { what: 'Table', count: 1 },
  ],
};

/** What is kept of `values`: the computed field is there. */
export const kept = { ...values, total: 5 };

export const uuid = (number) => `0b2f6c1e-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const envelopeOf = (changes = {}) => ({
  format: 1,
  id: uuid(1),
  form: { id: 'contact', revision: '3' },
  submittedAt: new Date(NOW).toISOString(),
  timeZone: 'Europe/Rome',
  language: 'en',
  values,
  page: { url: `${PAGE}/contact`, title: 'Contact', referrer: '' },
  ...changes,
});

export const post = (body, headers = {}) =>
  new Request(RECEIVER, { method: 'POST', headers: { Origin: PAGE, ...headers }, body });

export const postJson = (envelope, headers) =>
  post(JSON.stringify(envelope), { 'Content-Type': 'application/json', ...headers });

/** An empty database in memory: `[run, database]`. */
export function openDatabase() {
  const database = new sqlite.Database();
  return [async (statement, parameters) => database.all(statement, [...parameters]), database];
}

/** A receiver with an empty store, and everything that it tells its host. */
export function setUp(options = {}) {
  const store = options.store ?? createSqlStore(openDatabase()[0]);
  const told = [];
  const failures = [];
  const receiver = createReceiver({
    definition: contact,
    store,
    origins: [PAGE],
    onSubmission: (submission) => told.push(submission),
    onError: (error, part, id) => failures.push({ error, part, id }),
    now: () => NOW,
    ...options,
  });
  /** Sends an envelope; gives status and body. */
  const send = async (envelope, headers) => {
    const response = await receiver(postJson(envelope, headers));
    return [response.status, await response.json()];
  };
  return { receiver, store, told, failures, send };
}
