import { json, jsonLanguage } from '@codemirror/lang-json';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, linter } from '@codemirror/lint';
import { hoverTooltip } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { handleRefresh, jsonCompletion, jsonSchemaHover, stateExtensions } from 'codemirror-json-schema';
import { findProblems } from './markers.ts';

export interface Editor {
  /** Takes the place of the whole text. */
  setText(text: string): void;
  /** Moves the caret to an offset and shows it. */
  goTo(offset: number): void;
  lineAt(offset: number): number;
}

export interface EditorOptions {
  parent: Element;
  text: string;
  /** The JSON Schema behind completion, hover and markers. */
  schema: object;
  onText: (text: string) => void;
  onProblems: (problems: Diagnostic[]) => void;
}

/** A code editor for a definition. */
export function createEditor({ parent, text, schema, onText, onProblems }: EditorOptions): Editor {
  const mark = (view: EditorView) => {
    const problems = findProblems(view);
    onProblems(problems);
    return problems;
  };
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      basicSetup,
      EditorView.lineWrapping,
      json(),
      jsonLanguage.data.of({ autocomplete: jsonCompletion() }),
      hoverTooltip(jsonSchemaHover()),
      stateExtensions(schema),
      linter(mark, { delay: 250, needsRefresh: handleRefresh }),
      lintGutter(),
      syntaxHighlighting(highlighting),
      theme,
      EditorView.contentAttributes.of({ 'aria-labelledby': 'definition-heading', tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onText(update.state.doc.toString());
      }),
    ],
  });
  return {
    setText: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    lineAt: (offset) => view.state.doc.lineAt(Math.min(offset, view.state.doc.length)).number,
    goTo: (offset) => {
      view.dispatch({ selection: { anchor: offset }, effects: EditorView.scrollIntoView(offset, { y: 'center' }) });
      view.focus();
    },
  };
}

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#3d3fc4, #b4b7ff)' },
  { tag: tags.string, color: 'light-dark(#1d6b3f, #9fdcb6)' },
  { tag: tags.number, color: 'light-dark(#9a4a00, #f2bd83)' },
  { tag: [tags.bool, tags.null], color: 'light-dark(#8a1f6d, #f2a8dc)' },
  { tag: [tags.brace, tags.squareBracket, tags.separator], color: 'var(--quiet)' },
]);

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '13.5px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--code)', lineHeight: '1.65' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '12px' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'light-dark(#0000000a, #ffffff0d)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#d6d7fa, #3a3c74)',
  },
  '.cm-tooltip': {
    maxInlineSize: 'min(460px, 90vw)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    boxShadow: '0 8px 28px rgb(0 0 0 / 18%)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 12px', font: '400 13px/1.5 var(--text)' },
  '.cm6-json-schema-hover': { padding: '8px 12px', font: '400 13px/1.5 var(--text)' },
  '.cm-diagnostic': { padding: '8px 12px', font: '400 13px/1.5 var(--text)' },
  '.cm-diagnosticText': { whiteSpace: 'pre-wrap' },
  '.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-textfield, .cm-button': {
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    background: 'var(--surface)',
    color: 'var(--ink)',
  },
  '.cm-foldPlaceholder': { border: 'none', backgroundColor: 'var(--accent-wash)', color: 'var(--accent)' },
});
