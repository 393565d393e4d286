/**
 * Chunks that import nothing. A page may load the entry as `lead-form.js?v=3`; a chunk that imports `./lead-form.js`
 * would load and run a second copy. So a chunk becomes a function of what the entry hands over, and the entry calls it.
 */
import type { Plugin, Rolldown } from 'vite';
import type { LaterImport, ModuleCode, Names } from './module-code.ts';
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
  /** What file names of chunks begin with. */
  readonly start: string;
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
  const chunks = others.filter(({ isDynamicEntry }) => isDynamicEntry);
  return {
    entry,
    chunks,
    start: commonStart(chunks.map(({ fileName }) => fileName.slice(0, -EXTENSION.length))),
    shared: new Map(others.filter(({ isDynamicEntry }) => !isDynamicEntry).map((file) => [file.fileName, file])),
    handedOver: [...readModule(entry.code).exported.keys()],
  };
}

/** `import("./lead-form-steps.js")` as a call that loads the chunk and hands over to it. */
function receiving({ address = 'what nobody can foresee', range }: LaterImport, receive: string, built: Built) {
  const name = fileNameOf(address);
  if (!built.chunks.some(({ fileName }) => fileName === name)) throw new Error(`it loads ${address}`);
  return { range, text: `${receive}("${name.slice(built.start.length, -EXTENSION.length)}")` };
}

/** A chunk as a function from what it imported to what it exported. */
function asFunction({ code }: Rolldown.OutputChunk, built: Built): string {
  const { entry, shared, handedOver } = built;
  const module = readModule(code);
  const declarations = Array.from(module.imported, ([address, names]) => {
    if (fileNameOf(address) === entry.fileName) return `const ${braces(fromList(names, handedOver))} = ${GIVEN};`;
    const copy = shared.get(fileNameOf(address));
    if (!copy) throw new Error(`it imports ${address}`);
    return `const ${braces(names)} = (${asFunction(copy, built)})(${GIVEN});`;
  });
  // What loads chunks is handed over too, after all that the entry exports.
  const calls = module.later.map((call) => receiving(call, `${GIVEN}[${handedOver.length}]`, built));
  const body = edit(code, [...calls, ...withoutImportsAndExports(module)]);
  return `function (${GIVEN}) {\n${declarations.join('\n')}\n${body}\nreturn ${braces(module.exported)};\n}`;
}

/**
 * The entry hands over what it exported to each chunk that arrives. Chromium does not ask again for a module that it could
 * not load once (nor did Firefox until 2026), so that a further attempt needs an address of its own. However often a chunk
 * is asked for, it runs once, as a module does.
 */
function handingOver(built: Built, standalone: readonly string[]): string {
  const { code } = built.entry;
  const module = readModule(code);
  if (module.imported.size > 0) throw new Error('it imports something at load');
  const calls = module.later
    .filter(({ address = '' }) => !standalone.includes(fileNameOf(address)))
    .map((call) => receiving(call, RECEIVE, built));
  // One place makes the addresses: calls that each write theirs out cost every visitor 0.1 kB.
  const receive = `const ${ARRIVED} = {};
  function ${RECEIVE}(name) {
    const address = \`./${built.start}\${name}${EXTENSION}\`;
    return import(address)
      .catch(() => import(\`\${address}?retry=\${Date.now()}\`))
      .then((chunk) => ${ARRIVED}[address] ??= chunk.default([${[...module.exported.values(), RECEIVE].join(', ')}]));
  }`;
  return `${edit(code, [...calls, ...withoutImportsAndExports(module)])}\n${receive}\n`;
}

/** Refuses what is there for nobody. */
function checkLoaded({ entry, chunks }: Built): void {
  const loaded = [entry, ...chunks].flatMap(({ code }) =>
    readModule(code).later.map(({ address = '' }) => fileNameOf(address)),
  );
  const unused = chunks.map(({ fileName }) => fileName).filter((name) => !loaded.includes(name));
  if (unused.length > 0) throw new Error(`nothing loads ${unused.join(', ')}`);
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
        checkLoaded(built);
        for (const file of built.chunks) {
          place = file.fileName;
          file.code = `export default ${asFunction(file, built)}\n`;
        }
        place = built.entry.fileName;
        built.entry.code = handingOver(built, standalone);
        for (const name of built.shared.keys()) delete bundle[name];
      } catch (error) {
        this.error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
}
