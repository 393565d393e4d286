import type { Diagnostic } from '@codemirror/lint';
import { html, render } from 'lit';
import type { Editor } from './editor.ts';

/** The problems of the editor as a list: readable without a pointer, each entry leads to its place. */
export function showProblems(parent: HTMLElement, problems: Diagnostic[], editor: Editor): void {
  if (problems.length === 0) {
    render(html`<p class="is-fine">No problems</p>`, parent);
    return;
  }
  const entry = ({ from, message }: Diagnostic) => html`
    <li>
      <button type="button" @click=${() => editor.goTo(from)}>
        <span>Line ${editor.lineAt(from)}</span><span>${message}</span>
      </button>
    </li>
  `;
  render(
    html`
      <p>${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}</p>
      <ul>
        ${problems.map(entry)}
      </ul>
    `,
    parent,
  );
}
