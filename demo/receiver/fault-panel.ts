import { html, nothing, render } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Fault, FaultKind } from './receiver-data.ts';

const FAULTS: Record<FaultKind, { label: string; explanation: string; asks?: ('seconds' | 'field' | 'message')[] }> = {
  none: { label: 'Works as it should', explanation: 'Keeps the submission and answers 201.' },
  slow: {
    label: 'Answers slowly',
    explanation: 'Keeps the submission at once, but the answer takes its time.',
    asks: ['seconds'],
  },
  'server-error': { label: 'Fails: 500', explanation: 'Keeps nothing and answers 500 Internal Server Error.' },
  busy: {
    label: 'Is busy: 429',
    explanation: 'Keeps nothing and answers 429 Too Many Requests with Retry-After.',
    asks: ['seconds'],
  },
  disconnect: { label: 'Drops the connection', explanation: 'Keeps nothing and never answers.' },
  'disconnect-after-storing': {
    label: 'Keeps it, then drops the connection',
    explanation: 'The worst case: the lead is here, but nobody can know. Another try must not make it two.',
  },
  'refuse-field': {
    label: 'Refuses a field: 422',
    explanation: 'Keeps nothing and says what is wrong with one answer.',
    asks: ['field', 'message'],
  },
  'refuse-cors': {
    label: 'Refuses CORS',
    explanation: 'Sends no CORS headers. A JSON request is stopped at its preflight; a plain one arrives, unanswered.',
  },
};

/** The controls that make the receiver misbehave. `show` draws what is switched on, wherever it was switched. */
export function createFaultPanel(parent: HTMLElement): { show: (fault: Fault) => void } {
  const show = (fault: Fault, refusal?: string) => {
    const { explanation, asks = [] } = FAULTS[fault.kind];
    const change = (part: Partial<Fault>) => {
      void switchFault(part).then((problem) => problem && show(fault, problem));
    };
    render(
      html`
        <div class="fault" ?data-active=${fault.kind !== 'none'}>
          <div class="fault-settings">
            ${kindSelect(fault, (kind) => change({ kind }))} ${asks.map((name) => settingInput(fault, name, change))}
          </div>
          <p class="note">${explanation}</p>
          ${refusal ? html`<p class="badge is-bad" role="alert">${refusal}</p>` : nothing}
        </div>
      `,
      parent,
    );
  };
  return { show: (fault) => show(fault) };
}

function kindSelect({ kind }: Fault, change: (kind: FaultKind) => void) {
  const onChange = ({ target }: Event) => change((target as HTMLSelectElement).value as FaultKind);
  return html`
    <label class="demo-field">
      <span>The receiver</span>
      <select class="demo-control" @change=${onChange}>
        ${Object.entries(FAULTS).map(
          ([value, { label }]) => html`<option value=${value} .selected=${live(value === kind)}>${label}</option>`,
        )}
      </select>
    </label>
  `;
}

function settingInput(fault: Fault, name: 'seconds' | 'field' | 'message', change: (part: Partial<Fault>) => void) {
  const labels = { seconds: 'Seconds', field: 'Name of the field', message: 'Message' };
  const onChange = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    change({ [name]: name === 'seconds' ? Number(value) : value });
  };
  return html`
    <label class="demo-field">
      <span>${labels[name]}</span>
      <input
        class="demo-control"
        type=${name === 'seconds' ? 'number' : 'text'}
        min="0"
        max="120"
        .value=${live(String(fault[name]))}
        @change=${onChange}
      />
    </label>
  `;
}

/** @returns what the server has against it, if anything */
async function switchFault(part: Partial<Fault>): Promise<string | undefined> {
  try {
    const response = await fetch('/api/fault', { method: 'PUT', body: JSON.stringify(part) });
    return response.ok ? undefined : ((await response.json()) as { error: string }).error;
  } catch {
    return 'The demo server does not answer. Is "npm start" still running?';
  }
}
