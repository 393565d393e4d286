/** Where a text stops being JSON. The engines' own messages differ, and some name no place. */

export interface SyntaxFault {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  readonly expected: string;
  /** What stands there, shortened; `''` at the end of the text. */
  readonly found: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])/y;

/** The first fault of a text that `JSON.parse` refuses. */
export function findSyntaxFault(text: string): SyntaxFault {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const [taken] = pattern.exec(text) ?? [];
    at += taken?.length ?? 0;
    return taken !== undefined;
  };
  const takeMark = (marks: string): string => {
    const mark = text[at] ?? '';
    if (mark === '' || !marks.includes(mark)) return '';
    at++;
    return mark;
  };
  const fault = (expected: string): SyntaxFault => {
    const lines = text.slice(0, at).split('\n');
    const found = /^(?:[\w$.-]{1,20}|[^]?)/u.exec(text.slice(at))?.[0] ?? '';
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, expected, found };
  };

  /** The closing marks of what is open. */
  const open: string[] = [];
  let expects: 'value' | 'key' | 'next' = 'value';
  let empty = false;
  for (;;) {
    take(SPACE);
    const closing = open.at(-1) ?? '';
    if (expects === 'value') {
      const mark = takeMark('{[');
      if (mark) {
        open.push(mark === '{' ? '}' : ']');
        expects = mark === '{' ? 'key' : 'value';
        empty = true;
        continue;
      }
      if (empty && takeMark(closing)) open.pop();
      else if (!take(STRING) && !take(SCALAR)) return fault('a value');
      expects = 'next';
    } else if (expects === 'key') {
      if (empty && takeMark(closing)) {
        open.pop();
        expects = 'next';
      } else {
        if (!take(STRING)) return fault('a key in double quotes');
        take(SPACE);
        if (!takeMark(':')) return fault('":"');
        expects = 'value';
      }
    } else if (open.length > 0 && takeMark(',')) {
      expects = closing === '}' ? 'key' : 'value';
    } else if (open.length > 0 && takeMark(closing)) {
      open.pop();
    } else {
      return fault(open.length > 0 ? `"," or "${closing}"` : 'nothing more');
    }
    empty = false;
  }
}
