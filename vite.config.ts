import { rm } from 'node:fs/promises';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { type BuildEnvironmentOptions, defineConfig, type Plugin, type ViteBuilder } from 'vite';
import { chunksThatImportNothing } from './test/support/page-build/chunks.ts';
import { smallestCode } from './test/support/page-build/smallest-code.ts';

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

const CHECKER = 'lead-form-check.js';

/** Modules without state that several chunks use: a copy in each is lighter than one in the entry, for everybody. */
const COPIED = [
  /\/controls\/(row-name|widget)\.ts$/,
  /\/fields\/(dates|limits|parts)\.ts$/,
  /\/definition\/days\.ts$/,
  /\/delivery\/(files|flatten|formula|pointer)\.ts$/,
  /\/extensions\/(answer-lines|device|kept-answers)\.ts$/,
];

/** Keeps the strict checker out of the page bundle: most visitors never need it. It is built as a file of its own. */
function checkerBesideTheBundle(): Plugin {
  return {
    name: 'checker-beside-the-bundle',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'page',
    resolveId: {
      filter: { id: /\/definition\/check\.ts$/ },
      handler: () => ({ id: `./${CHECKER}`, external: 'absolute' }),
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
      'receiver/index': 'src/receiver/index.ts',
      'command/main': 'src/command/main.ts',
      'command/inspect': 'src/command/inspect.ts',
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^zod($|\/)/, /^node:/, 'commander', 'jose', 'standardwebhooks'],
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

/** The form for plain pages, and beside it a chunk for each file that `src/extensions/index.ts` may load. */
const page: BuildEnvironmentOptions = {
  ...singleFile('src/define.ts', 'lead-form.js'),
  rolldownOptions: {
    // The entry may export what chunks use: `chunksThatImportNothing` takes it out again.
    preserveEntrySignatures: 'allow-extension',
    output: {
      chunkFileNames: 'lead-form-[name].js',
      // Everything that the entry imports stays in it, also what chunks use: they only ever arrive after it.
      codeSplitting: { groups: [{ name: 'entry', tags: ['$initial'] }] },
      minify: true,
      comments: false,
    },
  },
};

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
  plugins: [
    checkerBesideTheBundle(),
    ownTrustedTypesPolicy(),
    minifiedTemplates(),
    chunksThatImportNothing({ standalone: [CHECKER], copied: COPIED }),
    smallestCode(),
  ],
  builder: { buildApp },
  environments: {
    client: { build: modules },
    page: { consumer: 'client', build: page },
    checker: { consumer: 'client', build: singleFile('src/definition/check.ts', CHECKER) },
    loader: { consumer: 'client', build: singleFile('src/loader.ts', 'lead-form.iife.js', 'iife') },
  },
});
