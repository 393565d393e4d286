/**
 * The receiver of both servers beside this file, by environment variables:
 *
 * - ORIGINS: origins of the pages with the form, with spaces between them (`https://www.example.com`)
 * - DATABASE: the SQLite file (leads.db)
 * - FORWARD_URL and FORWARD_SECRET: where submissions are posted on to, and what that is signed with (`whsec_…`)
 */
import { createReceiver, createSqlStore } from 'lead-form/receiver';
import definition from './contact.json' with { type: 'json' };
import { openDatabase } from './database.mjs';

const { ORIGINS = '', DATABASE = 'leads.db', FORWARD_URL, FORWARD_SECRET = '' } = process.env;

export const receiver = createReceiver({
  definition,
  store: createSqlStore(openDatabase(DATABASE)),
  origins: ORIGINS.split(' ').filter(Boolean),
  rateLimit: { requests: 30, seconds: 60 },
  // The place to send an e-mail, or to tell a chat.
  onSubmission: ({ id }) => console.log(`New submission ${id}`),
  ...(FORWARD_URL && { forward: { url: FORWARD_URL, secret: FORWARD_SECRET } }),
});

// What an earlier process has left behind.
void receiver.forwardPending();
