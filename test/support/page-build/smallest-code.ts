/** A second pass of minification over the files that visitors load. */
import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/**
 * Chrome 136 and later compile the whole file off the main thread while it arrives; nearly all of it runs at once, and
 * compiling it function by function cost a fifth of the main thread's time to the first form (v8.dev/blog/explicit-compile-hints).
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * Lit's internal names (`_$AH`, …) are shortened too: all of Lit is in the entry, and nothing outside may use them but the
 * chunks, which get the same short names.
 */
const INTERNAL = /^_\$/;

/** Terser's memory of shortened names. */
interface Shortened {
  readonly props: { readonly [name: string]: string };
}

/** What the chunks call their own properties: no internal name may be shortened to one of these. */
const ownProperties = (chunks: readonly Rolldown.OutputChunk[]): string[] =>
  chunks
    .flatMap(({ code }) => Array.from(code.matchAll(/\.([\w$]+)/g), ([, name = '']) => name))
    .filter((name) => !INTERNAL.test(name));

export function smallestCode(): Plugin {
  return {
    name: 'smallest-code',
    applyToEnvironment: ({ name }) => name === 'page',
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle)
        .filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
        .toSorted((one, other) => Number(other.isEntry) - Number(one.isEntry));
      const reserved = ownProperties(files.slice(1));
      let shortened: Shortened | undefined;
      for (const file of files) {
        // Not the names of variables: one of the entry may be called like a global that a chunk uses.
        const memory: { props?: Shortened } = shortened ? { props: structuredClone(shortened) } : {};
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
          mangle: { properties: { regex: INTERNAL, reserved } },
          nameCache: memory,
        });
        const known = Object.keys((shortened ??= memory.props)?.props ?? {});
        const added = Object.keys(memory.props?.props ?? {}).filter((name) => !known.includes(name));
        if (added.length > 0) this.error(`${file.fileName} uses names that only Lit may use: ${added.join(', ')}`);
        file.code = `${compileHint}\n${code ?? file.code}`;
      }
    },
  };
}
