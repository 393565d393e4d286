import { html, nothing } from 'lit';
import type { StoredSubmission } from '../receiver/receiver-data.ts';
import { answerRows } from './answer-rows.ts';

/** One submission: who answered what, what became of it on its way, and the JSON as it came. */
export function submissionCard(submission: StoredSubmission, onDelete: () => void) {
  const { envelope, firstReceivedAt, id, replacedBy } = submission;
  const rows = answerRows(envelope.values);
  return html`
    <article class="panel submission ${replacedBy ? 'is-replaced' : ''}" id=${`submission-${id}`}>
      <header class="submission-head">
        <div>
          <h2>${text(envelope, 'form', 'id') ?? 'Form without an id'}</h2>
          <time datetime=${firstReceivedAt}>${new Date(firstReceivedAt).toLocaleString()}</time>
        </div>
        <button class="button is-quiet" type="button" @click=${onDelete}>
          Delete<span class="visually-hidden"> this submission</span>
        </button>
      </header>
      <p class="badges">${badges(submission)}</p>
      <table class="answers">
        <caption class="visually-hidden">
          Answers
        </caption>
        <tbody>
          ${rows.map(
            ([name, answer]) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td>${answer}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${rows.length === 0 ? html`<p class="note">No answers.</p>` : nothing}
      <details>
        <summary>Details and JSON</summary>
        ${facts(submission)}
        <pre tabindex="0"><code>${JSON.stringify(envelope, null, 2)}</code></pre>
      </details>
    </article>
  `;
}

function badges({ encoding, problems, received, replacedBy, replaces }: StoredSubmission) {
  return [
    received > 1 ? html`<span class="badge is-warn">Received ${received} times, kept once</span>` : nothing,
    replaces ? html`<span class="badge is-accent">Corrects ${reference(replaces)}</span>` : nothing,
    replacedBy ? html`<span class="badge is-accent">Corrected by ${reference(replacedBy)}</span>` : nothing,
    problems?.length === 0 ? html`<span class="badge is-good">Valid, checked again here</span>` : nothing,
    problems?.length
      ? html`<span class="badge is-bad">By its sample definition: ${problems.join(', ')}</span>`
      : nothing,
    html`<span class="badge">${encoding}</span>`,
  ];
}

const reference = (id: string) => html`<a href=${`#submission-${id}`}>${id.slice(0, 8)}</a>`;

function facts({ envelope, id, lastReceivedAt, received }: StoredSubmission) {
  const known: [string, string | undefined][] = [
    ['Id', id],
    ['Submitted', text(envelope, 'submittedAt')],
    ['Last received', received > 1 ? lastReceivedAt : undefined],
    ['Page', text(envelope, 'page', 'url')],
    ['Language', text(envelope, 'language')],
    ['Time zone', text(envelope, 'timeZone')],
    ['Revision', text(envelope, 'form', 'revision')],
  ];
  return html`
    <dl class="facts">
      ${known.map(([name, value]) =>
        value === undefined
          ? nothing
          : html`<dt>${name}</dt>
              <dd>${value}</dd>`,
      )}
    </dl>
  `;
}

/** The text at a path of the envelope, which may be anything that somebody posted. */
function text(value: unknown, ...path: string[]): string | undefined {
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}
