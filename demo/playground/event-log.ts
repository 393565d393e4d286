import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const NAMES = [
  'lead-ready',
  'lead-change',
  'lead-step',
  'lead-invalid',
  'lead-submit',
  'lead-sent',
  'lead-queued',
  'lead-refused',
  'lead-error',
];

const LIMIT = 100;

interface LoggedEvent {
  number: number;
  name: string;
  /** How many of the same name came in a row; the last one is kept. */
  times: number;
  time: string;
  payload: string;
}

/** Lists every event of the forms inside `source`, newest first. */
export function createEventLog(parent: HTMLElement, source: HTMLElement): { clear(): void } {
  let log: LoggedEvent[] = [];
  let count = 0;

  const add = (event: Event) => {
    const [newest, ...older] = log;
    const repeated = newest?.name === event.type && event.type === 'lead-change' ? newest : undefined;
    const entry = {
      number: repeated?.number ?? ++count,
      name: event.type,
      times: (repeated?.times ?? 0) + 1,
      time: new Date().toLocaleTimeString(undefined, { hour12: false }),
      payload: describe(event),
    };
    log = (repeated ? [entry, ...older] : [entry, ...log]).slice(0, LIMIT);
    show(parent, log);
  };
  for (const name of NAMES) source.addEventListener(name, add);
  show(parent, log);
  return {
    clear() {
      log = [];
      show(parent, log);
    },
  };
}

function show(parent: HTMLElement, log: LoggedEvent[]): void {
  const entry = ({ name, times, time, payload }: LoggedEvent) => html`
    <li>
      <details>
        <summary>
          <code>${name}</code>${times > 1 ? html`<span class="badge">× ${times}</span>` : nothing}<time>${time}</time>
        </summary>
        <pre tabindex="0"><code>${payload}</code></pre>
      </details>
    </li>
  `;
  render(
    log.length === 0
      ? html`<p class="note">What the form tells its page appears here: fill it in.</p>`
      : html`<ol class="events">
          ${repeat(log, ({ number }) => number, entry)}
        </ol>`,
    parent,
  );
}

/** The data that an event class adds to `Event`: its own fields and getters, whatever they are called. */
function describe(event: Event): string {
  const names = new Set(Object.keys(event).filter((name) => name !== 'isTrusted'));
  let prototype: unknown = Object.getPrototypeOf(event);
  while (prototype instanceof Event) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if ('get' in property) names.add(name);
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  const payload = Object.fromEntries([...names].map((name) => [name, Reflect.get(event, name)]));
  return JSON.stringify(payload, readable, 2);
}

function readable(_name: string, value: unknown): unknown {
  if (value instanceof File) return { name: value.name, size: value.size, mediaType: value.type };
  if (value instanceof Error) return String(value);
  if (value instanceof Promise) return undefined;
  if (value instanceof Node) return `<${value.nodeName.toLowerCase()}>`;
  return value;
}
