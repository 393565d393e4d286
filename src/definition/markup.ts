/**
 * The small safe markup of labels and texts: `**bold**`, `*italic*`, `[a link](https://…)`, lists of lines that start
 * with `- `, paragraphs divided by an empty line, and `\` before a mark that is meant as itself. It becomes nodes,
 * never HTML.
 */
export type Inline =
  | string
  | { readonly mark: 'strong' | 'em'; readonly content: readonly Inline[] }
  | { readonly link: string; readonly content: readonly Inline[] };

export type Block = { readonly paragraph: readonly Inline[] } | { readonly list: readonly (readonly Inline[])[] };

const marks = /\\([\\*[\]-])|\*\*(.+?)\*\*(?!\*)|\*(.+?)\*|\[([^\]]+)\]\(([^()\s]+)\)/s;

/** Web, mail and telephone links, and addresses relative to the page. */
export const isSafeLink = (address: string): boolean =>
  /^(https?:|mailto:|tel:)/i.test(address) || !/^[^/?#]*:/.test(address);

export function parseInline(text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let rest = text;
  for (let match = marks.exec(rest); match; match = marks.exec(rest)) {
    const [whole, escaped, strong, em, label = '', address = ''] = match;
    if (match.index > 0) parts.push(rest.slice(0, match.index));
    if (escaped) parts.push(escaped);
    else if (strong) parts.push({ mark: 'strong', content: parseInline(strong) });
    else if (em) parts.push({ mark: 'em', content: parseInline(em) });
    else if (isSafeLink(address)) parts.push({ link: address, content: parseInline(label) });
    else parts.push(...parseInline(label));
    rest = rest.slice(match.index + whole.length);
  }
  return rest ? [...parts, rest] : parts;
}

/** Addresses that were meant as links and are not followed, for the author. */
export const unsafeLinks = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\\)\[[^\]]+\]\(\s*([^\s)]+)/g)].flatMap(([, address = '']) =>
    isSafeLink(address) ? [] : [address],
  );

export function parseBlocks(text: string): readonly Block[] {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim());
  return blocks.map((block) => {
    const lines = block.trim().split('\n');
    return lines.every((line) => line.startsWith('- '))
      ? { list: lines.map((line) => parseInline(line.slice(2))) }
      : { paragraph: parseInline(block.trim().replace(/\s*\n\s*/g, ' ')) };
  });
}

/** The words without the marks, for messages and attributes. */
export const plainText = (text: string): string => {
  const words = (content: readonly Inline[]): string =>
    content.map((part) => (typeof part === 'string' ? part : words(part.content))).join('');
  return words(parseInline(text));
};
