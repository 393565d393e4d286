/** Draws the safe markup of a definition: nodes, never HTML strings. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Inline } from '../definition/markup.ts';
import { parseBlocks, parseInline } from '../definition/markup.ts';

type Rendered = string | TemplateResult;
/** Changes the words themselves, such as putting answers in; what it returns is never read as markup. */
type Words = (text: string) => string;

const asWritten: Words = (text) => text;

const drawInline = (content: readonly Inline[], words: Words): readonly Rendered[] =>
  content.map((part) => {
    if (typeof part === 'string') return words(part);
    const inner = drawInline(part.content, words);
    if ('mark' in part) return part.mark === 'strong' ? html`<strong>${inner}</strong>` : html`<em>${inner}</em>`;
    // A new tab: following the privacy notice must not cost the visitor what is already filled in.
    return html`<a href=${part.link} target="_blank" rel="noopener">${inner}</a>`;
  });

/** One line: labels, hints, options. Most have no marks; a bare string costs no template. */
export const inline = (text: string, words = asWritten): Rendered | readonly Rendered[] => {
  const content = parseInline(text);
  const [first] = content;
  return content.length === 1 && typeof first === 'string' ? words(first) : drawInline(content, words);
};

/** Paragraphs and lists. */
export const blocks = (text: string, words = asWritten): readonly TemplateResult[] =>
  parseBlocks(text).map((block) =>
    'list' in block
      ? html`<ul>
          ${block.list.map((entry) => html`<li>${drawInline(entry, words)}</li>`)}
        </ul>`
      : html`<p>${drawInline(block.paragraph, words)}</p>`,
  );
