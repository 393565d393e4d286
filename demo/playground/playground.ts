import { render } from 'lit';
import { part } from '../part.ts';
import { connectInbox } from '../receiver/connection.ts';
import { createFaultPanel } from '../receiver/fault-panel.ts';
import { receiverUrl } from '../receiver/receiver-url.ts';
import { createDestinationCheck } from './destination-check.ts';
import { createEditor } from './editor.ts';
import { withoutReferences } from './editor-schema.ts';
import { createEventLog } from './event-log.ts';
import { createPreview } from './preview.ts';
import { showProblems } from './problem-list.ts';
import { sampleOptions } from './sample-options.ts';
import { chosenSample, rememberSample, samples } from './samples.ts';
import { embedSnippet } from './snippet.ts';

const PAUSE_IN_TYPING = 200;

let text = chosenSample()?.text ?? '{}';
let pause: ReturnType<typeof setTimeout> | undefined;

const stage = part('stage');
const events = createEventLog(part('events'), stage);
const preview = createPreview(stage, part('view'), receiverUrl);
const editor = createEditor({
  parent: part('editor'),
  text,
  schema: await loadSchema(),
  onText(next) {
    text = next;
    clearTimeout(pause);
    pause = setTimeout(showText, PAUSE_IN_TYPING);
  },
  onProblems: (problems) => showProblems(part('problems'), problems, editor),
});

/** Text that is not JSON at the moment leaves the last form in place. */
function showText(): void {
  if (!isJson(text)) return;
  preview.update(text);
  part('snippet').textContent = embedSnippet(text, receiverUrl);
}

function isJson(candidate: string): boolean {
  try {
    JSON.parse(candidate);
    return true;
  } catch {
    return false;
  }
}

/** Without the schema the editor has no completion; everything else works. */
async function loadSchema(): Promise<object> {
  const response = await fetch('/dist/definition.schema.json');
  return response.ok ? withoutReferences((await response.json()) as Record<string, unknown>) : {};
}

async function loadLibrary(): Promise<void> {
  try {
    // By address, as a user's page does it: the built file, not its sources.
    await import(/* @vite-ignore */ new URL('/dist/lead-form.js', location.href).href);
  } catch (error) {
    const note = document.createElement('p');
    note.className = 'note';
    note.textContent = `The built library cannot be loaded: ${String(error)}. "npm run build" makes it.`;
    stage.replaceChildren(note);
  }
}

const select = part('sample') as HTMLSelectElement;
render(sampleOptions(), select);
select.addEventListener('change', () => {
  const sample = samples.find(({ name }) => name === select.value);
  if (!sample) return;
  rememberSample(sample);
  editor.setText(sample.text);
  clearTimeout(pause);
  preview.restart(sample.text);
  showText();
});

part('restart').addEventListener('click', () => preview.restart(text));
part('clear-events').addEventListener('click', () => events.clear());

const copy = part('copy');
copy.addEventListener('click', () => {
  void copySnippet().then((result) => {
    copy.textContent = result;
    setTimeout(() => (copy.textContent = 'Copy'), 2500);
  });
});

/** Only secure contexts may write to the clipboard; elsewhere the visitor copies what is selected. */
async function copySnippet(): Promise<string> {
  const snippet = part('snippet');
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    return 'Copied';
  } catch {
    getSelection()?.selectAllChildren(snippet);
    return 'Selected: press Ctrl+C';
  }
}

createDestinationCheck(part('destination-check'), receiverUrl, () => text);

const faultPanel = createFaultPanel(part('receiver'));
part('receiver-url').textContent = receiverUrl;
connectInbox({
  onInbox: (submissions) => {
    for (const count of document.querySelectorAll('[data-inbox-count]')) {
      count.textContent = submissions.length === 0 ? '' : String(submissions.length);
    }
  },
  onFault: faultPanel.show,
});

await loadLibrary();
preview.restart(text);
showText();
