/** Files that the visitor sends along. */
import { html } from 'lit';
import { file } from '../controls/file.ts';
import { formatSize } from '../controls/file-size.ts';
import { fileStyles } from '../controls/file-styles.ts';
import { registerControl } from '../controls/registry.ts';
import type { Companion, View } from '../controls/view.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import type { SessionHost } from '../element/session.ts';
import type { Field } from '../fields/field.ts';
import { file as fileField } from '../fields/file.ts';
import { registerField } from '../fields/index.ts';
import type { Problem } from '../fields/problem.ts';
import { registerMessages } from '../model/messages.ts';

/** Beside the field, the browser would open the file in place of the page, with all that was filled in. */
const keepPage = (event: DragEvent): void => {
  const { dataTransfer } = event;
  if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
};

/**
 * While files are on their way. How far they are nobody knows: `fetch` does not tell, and to ask an `XMLHttpRequest` costs
 * a CORS preflight that many receivers refuse.
 */
function progress({ form, catalogue, prefix }: View, host: SessionHost) {
  const sizes = [...form.files.values()].map(({ size }) => size);
  if (sizes.length === 0 || !host.matches(':state(submitting)')) return html``;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return html`<div class="sending" part="sending">
    <progress aria-labelledby="${prefix}sending"></progress>
    <p id="${prefix}sending">${catalogue.say('file.sending', () => formatSize(total, catalogue.language))}</p>
  </div>`;
}

const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Files that were moved, changed or taken away since they were chosen: no browser reads them any more. */
async function check({ form, catalogue }: View): Promise<readonly Problem[]> {
  const asked = form.answerable.filter((node) => form.isRelevant(node));
  const chosen = asked.flatMap((node) =>
    (node.type.files?.(form.state(node).typed, node) ?? []).map(([, file]) => ({ node, file })),
  );
  const problems = chosen.map(async ({ node: { pointer }, file }) => {
    if (!(file instanceof File) || (await isReadable(file))) return [];
    return [{ pointer, code: 'customError' as const, message: catalogue.say('file.gone', () => file.name) }];
  });
  return (await Promise.all(problems)).flat();
}

/** Also in rows that nobody has added yet. */
const asksForFiles = (fields: readonly Field[] = []): boolean =>
  fields.some(({ type, fields: inner }) => type === fileField.type || asksForFiles(inner));

const plugin: Plugin = {
  open: (view, host): Companion | undefined => {
    if (!asksForFiles(view.form.definition.fields)) return undefined;
    // Once for each element, however often it is asked for.
    host.addEventListener('dragover', keepPage);
    host.addEventListener('drop', keepPage);
    return { actions: () => progress(view, host), check: () => check(view) };
  },
};

export function install(): void {
  registerField(fileField);
  registerControl('file', file, fileStyles);
  registerPlugin(plugin);
  registerMessages({
    'valueMissing.file': 'Choose a file for “{label}”.',
    'typeMismatch.file': '“{name}” cannot be used here. Possible: {accept}.',
    'badInput.file': '“{name}” is a folder. Choose the files in it.',
    'rangeUnderflow.file': '“{name}” is empty. Choose another file.',
    'rangeOverflow.file': '“{name}” is too large: it has {size} MB, and there is room for {room} MB.',
    'tooLong.file': 'Too many files for “{label}”: {maxItems} at most.',
    'tooShort.file': 'Too few files for “{label}”: {minItems} at least.',
    'file.one': 'Choose a file',
    'file.several': 'Choose files',
    'file.drop': 'or drop here',
    'file.here': 'Drop here',
    'file.types': '{types}.',
    'file.limit': '{size} at most.',
    'file.limits': '{maxItems} files at most, {size} each, {total} in all.',
    'file.chosen': 'Chosen for {label}',
    'file.remove': 'Remove {name}',
    'file.count': '{count} files',
    'file.added': 'Added: {what}.',
    'file.again': 'Already there: {what}.',
    'file.removed': 'Removed: {name}.',
    'file.gone': '“{name}” cannot be read any more. Remove it, and choose it again.',
    'file.sending': 'Your files are on their way ({size}).',
  });
}
