import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const outdir = 'dist';

const nameOf = (node) => node.name?.getText();

/** Names in `static properties` whose options say `state: true`: the analyzer takes them for attributes. */
function internalState(properties) {
  const isState = ({ initializer }) => /\bstate:\s*true\b/.test(initializer?.getText() ?? '');
  return (properties?.initializer?.properties ?? []).filter(isState).map(nameOf);
}

/** Leaves out internal state, and the events that the analyzer guesses from `dispatchEvent` beside the described ones. */
function onlyThePublic() {
  const internal = new Set();
  const isPublic = ({ name, fieldName = name, privacy }) =>
    !internal.has(fieldName) && (privacy ?? 'public') === 'public';
  const narrow = (declaration) => {
    const { members, attributes, events } = declaration;
    if (members) declaration.members = members.filter(isPublic);
    if (attributes) declaration.attributes = attributes.filter(isPublic);
    if (events) declaration.events = events.filter(({ name, description }) => name && description);
  };
  return {
    name: 'only-the-public',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      const properties = node.members.find((member) => nameOf(member) === 'properties');
      for (const name of internalState(properties)) internal.add(name);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations))
        narrow(declaration);
    },
  };
}

const vsCode = {
  outdir,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
};

export default {
  globs: ['src/element/**/*.ts', 'src/index.ts', 'src/define.ts'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    onlyThePublic(),
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', stronglyTypedEvents: true, componentTypePath: () => './index.js' }),
    customElementVsCodePlugin(vsCode),
  ],
};
