import { html, nothing, render } from 'lit';
import type { Finding, FindingStatus, Inspection } from '../../src/command/facts.ts';
import { judge } from '../../src/command/judge.ts';
import { remediesOf, verdictOn } from '../../src/command/verdict.ts';

interface Question {
  /** Origin of the page on which the form will stand. */
  origin: string;
  /** As the attribute of the tag: takes the place of the first destination, unless it is empty. */
  action: string;
  send: boolean;
}

type Result =
  | { state: 'idle' | 'asking' }
  | { state: 'failed'; message: string }
  | { state: 'checked'; inspections: readonly Inspection[] };

/**
 * The panel that checks where the definition sends. Findings stay until the next check: they are about what was asked then.
 *
 * @param action what the form of the preview has.
 * @param text gives the definition as it stands.
 */
export function createDestinationCheck(parent: HTMLElement, action: string, text: () => string): void {
  let asked = 0;
  const show = (result: Result) => render([form(action, ask), resultOf(result)], parent);
  const ask = (question: Question) => {
    const turn = ++asked;
    show({ state: 'asking' });
    // Whoever asks again wants the newer answer only.
    void check(question, text()).then((result) => turn === asked && show(result));
  };
  show({ state: 'idle' });
}

async function check(question: Question, definition: string): Promise<Result> {
  try {
    const response = await fetch('/api/destination-check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...question, definition }),
    });
    if (response.ok) return { state: 'checked', inspections: (await response.json()) as Inspection[] };
    return { state: 'failed', message: ((await response.json()) as { error: string }).error };
  } catch {
    return { state: 'failed', message: 'The demo server does not answer. Is "npm start" still running?' };
  }
}

function form(action: string, ask: (question: Question) => void) {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    ask({ origin: textIn(data, 'origin'), action: textIn(data, 'action'), send: data.has('send') });
  };
  return html`
    <form class="check-form" @submit=${onSubmit}>
      <label class="demo-field">
        <span>Page with the form</span>
        <input class="demo-control" type="url" name="origin" required value=${location.origin} />
      </label>
      <label class="demo-field">
        <span>Action of the tag</span>
        <input class="demo-control" type="url" name="action" value=${action} />
      </label>
      <label class="check-send"><input type="checkbox" name="send" /> Post a test submission</label>
      <button class="button" type="submit">Check</button>
    </form>
  `;
}

function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** The sentence is announced; the findings below it are read at leisure. */
function resultOf(result: Result) {
  const checked = result.state === 'checked' ? result.inspections.map(judged) : [];
  return html`
    <p class="check-status" role="status">${sentence(result, checked)}</p>
    ${checked.map(destination)}
  `;
}

const judged = (inspection: Inspection) => ({ inspection, findings: judge(inspection) });

type Judged = ReturnType<typeof judged>;

function sentence(result: Result, checked: readonly Judged[]) {
  if (result.state === 'idle') return nothing;
  if (result.state === 'asking') return 'Asking…';
  if (result.state === 'failed') return html`<span class="is-wrong">${result.message}</span>`;
  const { ok, sure, text } = verdictOn(checked.map(({ findings }) => findings));
  return html`<span class=${ok ? (sure ? 'is-ok' : '') : 'is-wrong'}>${text}</span>`;
}

function destination({ inspection, findings }: Judged) {
  const remedies = remediesOf(findings);
  return html`
    <h3 class="check-url">${inspection.url}</h3>
    <ul class="findings">
      ${findings.map(finding)}
    </ul>
    ${
      remedies.length === 0
        ? nothing
        : html`
            <h4>What to change</h4>
            <dl class="remedies">
              ${remedies.map(
                ({ where, text }) => html`
                  <dt>${where}</dt>
                  <dd>${text.includes('\n') ? html`<pre tabindex="0"><code>${text}</code></pre>` : text}</dd>
                `,
              )}
            </dl>
          `
    }
  `;
}

const looks: Record<FindingStatus, string> = { ok: 'is-good', warning: 'is-warn', unknown: '', wrong: 'is-bad' };

const finding = ({ check, status, message }: Finding) => html`
  <li><span class="badge ${looks[status]}">${status}</span> <strong>${check}</strong> <span>${message}</span></li>
`;
