/** The architecture, enforced: who may import whom, and what no source file may contain. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';

const SRC = join(import.meta.dirname, '../src');

/** Each layer, what it may import from `src/`, and from which packages. `.d.ts` files declare and are left out. */
const LAYERS = {
  fields: { imports: [], packages: ['zod/v4/core'] },
  definition: { imports: ['fields'], packages: ['zod/mini'] },
  model: { imports: ['fields', 'definition'], packages: ['zod/v4/core'] },
  controls: { imports: ['fields', 'definition', 'model'], packages: ['lit'] },
  delivery: { imports: [], packages: [] },
  extensions: { imports: ['fields', 'definition', 'model', 'controls', 'delivery', 'element'], packages: ['lit'] },
  element: {
    imports: [
      'fields',
      'definition',
      'model',
      'controls',
      'delivery',
      'extensions/index.ts',
      'extensions/host.ts',
      'extensions/refusal.ts',
      'extensions/export.ts',
      'version.ts',
    ],
    packages: ['lit'],
  },
  command: {
    imports: ['fields', 'definition', 'model', 'delivery', 'core.ts', 'version.ts'],
    packages: ['commander', 'node:fs', 'node:net', 'node:stream', 'node:tls'],
  },
  receiver: {
    imports: ['fields', 'definition', 'model'],
    types: ['delivery'],
    packages: ['jose', 'standardwebhooks'],
  },
  'core.ts': { imports: ['fields', 'definition', 'model'], types: ['delivery'], packages: [] },
  'index.ts': {
    imports: ['fields', 'controls', 'element'],
    types: ['definition', 'model', 'delivery', 'extensions'],
    packages: [],
  },
  'define.ts': { imports: ['element', 'index.ts'], packages: [] },
  'version.ts': { imports: [], packages: [] },
  'loader.ts': { imports: [], packages: [] },
};

const FORBIDDEN = [
  [/from ['"]zod['"]/, "Zod comes from 'zod/v4/core' (answers) or 'zod/mini' (the JSON Schema)"],
  [/\bz\.config\(/, "Zod's configuration is shared with the host page"],
  [/\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b/, 'nothing becomes markup: build nodes'],
  [/\bunsafe(?:HTML|SVG|CSS|Static)\b/, 'nothing becomes markup: build nodes'],
  [/\bstyleMap\b|\bstyle=["'$]/, 'a style attribute breaks a strict Content Security Policy: use a class'],
  [/\bdocument\.(?:getElementById|querySelector(?:All)?|activeElement)\b/, 'look things up in the render root'],
  [/\beval\(|\bnew Function\b/, 'no code is made from text'],
  [/^\s*@(?:property|state|query|customElement|eventOptions)\b/m, 'decorators: declare static properties'],
  [/\bas any\b|:\s*any\b|<any>/, 'any hides a doubt'],
];

const files = readdirSync(SRC, { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => ({ name: name.split(sep).join('/'), text: readFileSync(join(SRC, name), 'utf8') }));

/** Comments may name what code may not do. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const IMPORT =
  /\b(import|export)\s+(type\s+)?(?:[\w*{][^'"`;()]*?\sfrom\s+)?(['"])([^'"]+)\3|\bimport\((['"])([^'"]+)\5\)/g;

function importsOf({ text }) {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => ({
    target: match[4] ?? match[6],
    onlyTypes: Boolean(match[2]),
  }));
}

const layerOf = (name) => name.split('/')[0];

function complaint(file, { target, onlyTypes }) {
  const layer = LAYERS[layerOf(file.name)];
  if (!layer) return `${file.name} is in no layer: add it to test/layers.test.mjs`;
  if (!target.startsWith('.')) {
    const allowed = layer.packages.some((name) => target === name || target.startsWith(`${name}/`));
    return allowed ? undefined : `${file.name} imports the package ${target}`;
  }
  const path = relative(SRC, join(SRC, dirname(file.name), target))
    .split(sep)
    .join('/');
  const imported = layerOf(path);
  if (imported === layerOf(file.name)) return undefined;
  const allowed = [...layer.imports, ...(onlyTypes ? (layer.types ?? []) : [])];
  return allowed.includes(imported) || allowed.includes(path) ? undefined : `${file.name} imports ${path}`;
}

describe('The layers', () => {
  it('import one way only', () => {
    const complaints = files.flatMap((file) => importsOf(file).map((found) => complaint(file, found)));
    assert.deepEqual(complaints.filter(Boolean), []);
  });

  it('write the extension of every relative import', () => {
    const bare = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('.') && !/\.(?:ts|json)$/.test(target))
        .map(({ target }) => `${file.name} imports ${target}`),
    );
    assert.deepEqual(bare, []);
  });
});

describe('A source file', () => {
  for (const [pattern, reason] of FORBIDDEN)
    it(`never contains ${pattern.source}: ${reason}`, () => {
      const guilty = files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ name }) => name);
      assert.deepEqual(guilty, []);
    });

  it('stays under 300 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 300).map(({ name }) => name);
    assert.deepEqual(long, []);
  });
});

describe('The parts', () => {
  it('that pages may style are those that the class of the element describes', () => {
    const drawn = files.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/\bpart="([^"]+)"/g)].flatMap(([, names]) => names.split(' ')),
    );
    const { text } = files.find(({ name }) => name === 'element/lead-form.ts');
    const described = [...text.matchAll(/@csspart ([\w-]+) - \S/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(described)].sort(), described.toSorted(), 'each once');
    assert.deepEqual(described.toSorted(), [...new Set(drawn)].sort());
  });
});
