import { rm } from 'node:fs/promises';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { minify } from 'terser';
import { type BuildEnvironmentOptions, defineConfig, type Plugin, type ViteBuilder } from 'vite';

/**
 * Lit creates its Trusted Types policy at import, under a name it shares with every other Lit on the page, and a second
 * creation throws. In our bundle the policy has our own name, its creation cannot throw, and a copy that comes when the
 * tag is already taken does not even try: it will never render, and a refused creation would be reported to the host.
 */
function ownTrustedTypesPolicy(): Plugin {
  const creation = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/;
  const guarded =
    '(()=>{try{return globalThis.customElements?.get("lead-form")?void 0:$1.createPolicy("lead-form",$2)}catch{}})()';
  return {
    name: 'own-trusted-types-policy',
    applyToEnvironment: ({ name }) => name === 'page',
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler(code) {
        if (!creation.test(code)) this.error('Lit creates its Trusted Types policy in a new way: adapt vite.config.ts');
        return { code: code.replace(creation, guarded), map: null };
      },
    },
    generateBundle(_options, bundle) {
      const code = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
      if (code.join('').match(/\.createPolicy\(\s*["'`]lead-form["'`]/g)?.length !== 1)
        this.error('dist/lead-form.js must create exactly one Trusted Types policy, named lead-form');
    },
  };
}

/** Keeps the strict checker out of the page bundle: most visitors never need it. It is built as a file of its own. */
function checkerBesideTheBundle(): Plugin {
  return {
    name: 'checker-beside-the-bundle',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'page',
    resolveId: {
      filter: { id: /\/definition\/check\.ts$/ },
      handler: () => ({ id: './lead-form-check.js', external: 'absolute' }),
    },
  };
}

function minifiedTemplates(): Plugin {
  // Written for Rollup, whose plugin interface Vite carries on; only their type declarations have drifted apart.
  const plugin = minifyTemplateLiterals({ exclude: '**/node_modules/**', failOnError: true }) as unknown as Plugin;
  return {
    ...plugin,
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'page',
  };
}

/**
 * Chrome 136 and later compile the whole file off the main thread while it arrives; nearly all of it runs at once, and
 * compiling it function by function cost a fifth of the main thread's time to the first form (v8.dev/blog/explicit-compile-hints).
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * A second pass over the file that every visitor loads. Lit's internal names (`_$AH`, …) are shortened too: all of Lit
 * is in this file, and nothing outside may use them.
 */
function smallestCode(): Plugin {
  return {
    name: 'smallest-code',
    applyToEnvironment: ({ name }) => name === 'page',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
          mangle: { properties: { regex: /^_\$/ } },
        });
        file.code = `${compileHint}\n${code ?? file.code}`;
      }
    },
  };
}

const target = 'es2022';

/** Package modules: one readable file per source file; bundlers of the host bring Lit and Zod. */
const modules: BuildEnvironmentOptions = {
  target,
  minify: false,
  emptyOutDir: false,
  lib: {
    entry: {
      index: 'src/index.ts',
      define: 'src/define.ts',
      core: 'src/core.ts',
      'definition/json-schema': 'src/definition/json-schema.ts',
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^zod($|\/)/],
    output: { preserveModules: true, preserveModulesRoot: 'src' },
  },
};

/** One self-contained minified file for plain pages. */
function singleFile(entry: string, fileName: string, format: 'es' | 'iife' = 'es'): BuildEnvironmentOptions {
  return {
    target,
    minify: true,
    emptyOutDir: false,
    lib: { entry, formats: [format], name: 'leadForm', fileName: () => fileName },
    rolldownOptions: { output: { codeSplitting: false, minify: true, comments: false } },
  };
}

async function buildApp(builder: ViteBuilder): Promise<void> {
  await rm('dist', { recursive: true, force: true });
  for (const name of ['client', 'page', 'checker', 'loader']) {
    const environment = builder.environments[name];
    if (environment) await builder.build(environment);
  }
}

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  plugins: [checkerBesideTheBundle(), ownTrustedTypesPolicy(), minifiedTemplates(), smallestCode()],
  builder: { buildApp },
  environments: {
    client: { build: modules },
    page: { consumer: 'client', build: singleFile('src/define.ts', 'lead-form.js') },
    checker: { consumer: 'client', build: singleFile('src/definition/check.ts', 'lead-form-check.js') },
    loader: { consumer: 'client', build: singleFile('src/loader.ts', 'lead-form.iife.js', 'iife') },
  },
});
