/**
 * Chunks that import nothing. A page may load the entry as `lead-form.js?v=3`; a chunk that imports `./lead-form.js`
 * would load and run a second copy. So a chunk becomes a function of what the entry hands over, and the entry calls it.
 */
import type { Plugin, Rolldown } from 'vite';
import type { ModuleCode, Names } from './module-code.ts';
import { edit, readModule } from './module-code.ts';

export interface ChunkOptions {
  /** Files that the entry loads later and hands nothing to. */
  readonly standalone: readonly string[];
  /** Modules without state, of which each chunk that uses them may have a copy. */
  readonly copied: readonly RegExp[];
}

interface Built {
  readonly entry: Rolldown.OutputChunk;
  readonly chunks: readonly Rolldown.OutputChunk[];
  /** What several chunks use and the entry does not, by file name. */
  readonly shared: ReadonlyMap<string, Rolldown.OutputChunk>;
  /** Names that the entry exports. */
  readonly handedOver: readonly string[];
}

/** Names of ours in the code of the build. Rolldown writes none of this form. */
const GIVEN = '__given__';
const RECEIVE = '__receive__';
const ARRIVED = '__arrived__';

/** `{ a: b }`, as an object or as a pattern. */
const braces = (names: Names): string => `{ ${Array.from(names, ([name, local]) => `${name}: ${local}`).join(', ')} }`;

/** What the entry hands over is a list: a place in it is shorter than a name. */
const fromList = (names: Names, list: readonly string[]): Names =>
  new Map(Array.from(names, ([name, local]) => [String(list.indexOf(name)), local]));

const EXTENSION = '.js';

/** What all of these texts begin with. */
const commonStart = ([first = '', ...others]: readonly string[]): string =>
  others.reduce((start, other) => {
    const end = [...start].findIndex((letter, index) => letter !== other[index]);
    return end < 0 ? start : start.slice(0, end);
  }, first);

const fileNameOf = (address: string): string => address.replace(/^\.\//, '');

const withoutImportsAndExports = ({ importsAndExports }: ModuleCode) =>
  importsAndExports.map((range) => ({ range, text: '' }));

function sort(bundle: Rolldown.OutputBundle): Built {
  const files = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
  const entry = files.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('there is no entry');
  const others = files.filter((file) => file !== entry);
  return {
    entry,
    chunks: others.filter(({ isDynamicEntry }) => isDynamicEntry),
    shared: new Map(others.filter(({ isDynamicEntry }) => !isDynamicEntry).map((file) => [file.fileName, file])),
    handedOver: [...readModule(entry.code).exported.keys()],
  };
}

/** A chunk as a function from what it imported to what it exported. */
function asFunction({ code }: Rolldown.OutputChunk, built: Built): string {
  const { entry, shared, handedOver } = built;
  const module = readModule(code);
  if (module.later.length > 0) throw new Error('a chunk loads no further chunk');
  const declarations = Array.from(module.imported, ([address, names]) => {
    if (fileNameOf(address) === entry.fileName) return `const ${braces(fromList(names, handedOver))} = ${GIVEN};`;
    const copy = shared.get(fileNameOf(address));
    if (!copy) throw new Error(`it imports ${address}`);
    return `const ${braces(names)} = (${asFunction(copy, built)})(${GIVEN});`;
  });
  const body = edit(code, withoutImportsAndExports(module));
  return `function (${GIVEN}) {\n${declarations.join('\n')}\n${body}\nreturn ${braces(module.exported)};\n}`;
}

/**
 * The entry hands over what it exported to each chunk that arrives. Chromium does not ask again for a module that it could
 * not load once (nor did Firefox until 2026), so that a further attempt needs an address of its own. However often a chunk
 * is asked for, it runs once, as a module does.
 */
function handingOver({ code }: Rolldown.OutputChunk, chunks: readonly string[], standalone: readonly string[]): string {
  const module = readModule(code);
  if (module.imported.size > 0) throw new Error('it imports something at load');
  const loaded = new Set<string>();
  const start = commonStart(chunks.map((name) => name.slice(0, -EXTENSION.length)));
  const calls = module.later.flatMap(({ address = 'what nobody can foresee', range }) => {
    const name = fileNameOf(address);
    loaded.add(name);
    if (chunks.includes(name)) return [{ range, text: `${RECEIVE}("${name.slice(start.length, -EXTENSION.length)}")` }];
    if (standalone.includes(name)) return [];
    throw new Error(`it loads ${address}`);
  });
  const unused = chunks.filter((name) => !loaded.has(name));
  if (unused.length > 0) throw new Error(`it does not load ${unused.join(', ')}`);
  // One place makes the addresses: calls that each write theirs out cost every visitor 0.1 kB.
  const receive = `const ${ARRIVED} = {};
  function ${RECEIVE}(name) {
    const address = \`./${start}\${name}${EXTENSION}\`;
    return import(address)
      .catch(() => import(\`\${address}?retry=\${Date.now()}\`))
      .then((chunk) => ${ARRIVED}[address] ??= chunk.default([${[...module.exported.values()].join(', ')}]));
  }`;
  return `${edit(code, [...calls, ...withoutImportsAndExports(module)])}\n${receive}\n`;
}

/** Refuses modules that would silently be there twice. */
function checkShared({ shared }: Built, copied: readonly RegExp[]): void {
  const strange = [...shared.values()]
    .flatMap(({ moduleIds }) => moduleIds)
    .filter((id) => !copied.some((pattern) => pattern.test(id)));
  if (strange.length > 0)
    throw new Error(
      `several chunks use ${strange.join(', ')}. Import it in the entry too; or, if it has no state, name it in vite.config.ts`,
    );
}

/** Lets a page load the entry under any address. The build fails when the code has a form that was not expected. */
export function chunksThatImportNothing({ standalone, copied }: ChunkOptions): Plugin {
  return {
    name: 'chunks-that-import-nothing',
    applyToEnvironment: ({ name }) => name === 'page',
    generateBundle(_options, bundle) {
      let place = 'The page build';
      try {
        const built = sort(bundle);
        checkShared(built, copied);
        for (const file of built.chunks) {
          place = file.fileName;
          file.code = `export default ${asFunction(file, built)}\n`;
        }
        place = built.entry.fileName;
        const names = built.chunks.map(({ fileName }) => fileName);
        built.entry.code = handingOver(built.entry, names, standalone);
        for (const name of built.shared.keys()) delete bundle[name];
      } catch (error) {
        this.error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
