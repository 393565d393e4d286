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
/** A mark, a string, or a number or word. JSON forbids control characters inside a string. */
const TOKEN =
  // eslint-disable-next-line no-control-regex
  /([{}[\]:,])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.])/y;

/** The first fault of a text that `JSON.parse` refuses. */
export function findSyntaxFault(text: string): SyntaxFault {
  /** The closing marks of what is open. */
  const open: string[] = [];
  let at = 0;
  let expects: 'value' | 'key' | 'colon' | 'next' = 'value';
  let justOpened = false;
  const read = (pattern: RegExp): readonly (string | undefined)[] => {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? [];
  };
  for (;;) {
    at += read(SPACE)[0]?.length ?? 0;
    const [token = '', mark = '', string] = read(TOKEN);
    const closing = open.at(-1) ?? '';
    const opens = mark === '{' ? '}' : mark === '[' ? ']' : '';
    if (mark !== '' && mark === closing && (justOpened || expects === 'next')) {
      open.pop();
      expects = 'next';
    } else if (expects === 'value' && opens) {
      open.push(opens);
      expects = mark === '{' ? 'key' : 'value';
    } else if (expects === 'value' && token && !mark) expects = 'next';
    else if (expects === 'key' && string) expects = 'colon';
    else if (expects === 'colon' && mark === ':') expects = 'value';
    else if (expects === 'next' && mark === ',' && closing) expects = closing === '}' ? 'key' : 'value';
    else break;
    justOpened = opens !== '';
    at += token.length;
  }
  const next = open.length > 0 ? `"," or "${open.at(-1)}"` : 'nothing more';
  const expected = { value: 'a value', key: 'a key in double quotes', colon: '":"', next }[expects];
  const lines = text.slice(0, at).split('\n');
  const found = /^(?:[\w$.-]{1,20}|[^]?)/u.exec(text.slice(at))?.[0] ?? '';
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, expected, found };
}
