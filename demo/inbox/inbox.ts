import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { part } from '../part.ts';
import { connectInbox } from '../receiver/connection.ts';
import { createFaultPanel } from '../receiver/fault-panel.ts';
import type { StoredSubmission } from '../receiver/receiver-data.ts';
import { receiverUrl } from '../receiver/receiver-url.ts';
import { submissionCard } from './submission-card.ts';

let summary = '';

function showInbox(submissions: StoredSubmission[]): void {
  const { length } = submissions;
  summary = length === 0 ? 'Nothing yet' : `${length} ${length === 1 ? 'submission' : 'submissions'}, newest first`;
  part('status').textContent = summary;
  part('clear').hidden = length === 0;
  render(length === 0 ? empty : list(submissions), part('inbox'));
}

const empty = html`
  <div class="empty">
    <p>Waiting for the first lead. Fill in a form in the <a href="/">playground</a>: it appears here as it arrives.</p>
  </div>
`;

const list = (submissions: StoredSubmission[]) => html`
  <ol class="submissions">
    ${repeat(
      submissions,
      ({ id }) => id,
      (submission) => html`<li>${submissionCard(submission, () => void remove(submission.id))}</li>`,
    )}
  </ol>
`;

async function remove(id?: string): Promise<void> {
  const path = id === undefined ? '/api/submissions' : `/api/submissions/${encodeURIComponent(id)}`;
  await fetch(path, { method: 'DELETE' });
  part('inbox').focus();
}

part('clear').addEventListener('click', () => {
  if (confirm('Delete all submissions?')) void remove();
});

part('receiver-url').textContent = receiverUrl;
connectInbox({
  onInbox: showInbox,
  onFault: createFaultPanel(part('receiver')).show,
  onConnection(connected) {
    part('status').textContent = connected ? summary : 'Not connected. Is "npm start" still running?';
  },
});
