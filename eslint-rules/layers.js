// The layer laws of docs/architecture.md as one table, and the ESLint rule that holds every import to it.
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

/** @typedef {'shared' | 'renderer' | 'preload' | 'main'} Layer */
/**
 * @typedef {object} Law
 * @property {Layer[]} layers    folders of `src` that a file of this layer may import from
 * @property {RegExp} packages   npm packages that it may import
 * @property {boolean} node      whether it may import Node's own modules
 * @property {RegExp} electron   files of the layer (project paths without `.test`) that may import `electron`
 */

const none = /^$/;

/** @type {Record<Layer, Law>} */
const laws = {
  shared: { layers: ['shared'], packages: /^zod$/, node: false, electron: none },
  renderer: {
    layers: ['renderer', 'shared'],
    packages: /^(react|react-dom|zustand|zod|@fontsource-variable\/[\w-]+)$/,
    node: false,
    electron: none,
  },
  preload: { layers: ['preload', 'shared'], packages: /^zod$/, node: false, electron: /^src\/preload\// },
  main: {
    layers: ['main', 'shared'],
    packages: /^(lowdb|zod|docx|write-excel-file|fflate|linkedom|@mozilla\/readability|fast-xml-parser|pdfjs-dist)$/,
    node: true,
    electron:
      /^src\/main\/(electron\.ts|window\.ts|menu(-as-set)?\.ts|security\/.+|host\/electron[^/]*|host\/electron\/.+|transport\/electron-ipc\.ts)$/,
  },
};

/** What each layer is there for; ends every message, so that whoever meets the law learns the reason. */
const reasons = {
  shared: 'shared is pure: it must run in Node, in a page and in a worker alike',
  renderer: 'the screens know only the contract in shared; the world outside comes through the Bridge',
  preload: 'the preload script carries the Bridge over and nothing else',
  main: 'services and store know no desk; only the files at the edge know Electron',
};

/**
 * The layer a file belongs to.
 * @param {string} file project path with forward slashes, such as `src/shared/result.ts`
 * @returns {Layer | undefined} undefined outside `src`
 */
function layerOf(file) {
  const name = /^src\/(shared|renderer|preload|main)\//.exec(file)?.[1];
  return /** @type {Layer | undefined} */ (name);
}

/** @param {string} file whether the file is a test or a help for tests, which may use any package and Node */
const isTest = (file) => /\.test\.tsx?$|\/testing\//.test(file);

/** @param {string} specifier @returns {string} `@scope/name/deep` -> `@scope/name`, `name/deep` -> `name` */
const packageName = (specifier) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/**
 * Holds one import to the laws.
 * @param {string} file project path of the importing file
 * @param {string} specifier what it imports, as written
 * @returns {string | undefined} what is wrong, or undefined
 */
export function breach(file, specifier) {
  const layer = layerOf(file);
  if (!layer) return undefined;
  const law = laws[layer];
  const because = ` (${reasons[layer]})`;
  const target = projectPath(file, specifier);

  if (target !== undefined) {
    const other = layerOf(target);
    if (other) return law.layers.includes(other) ? undefined : `${layer} must not import ${other}${because}`;
    return isTest(file) ? undefined : `${layer} must not import ${target}, which lies outside src${because}`;
  }
  const name = packageName(specifier);
  if (name === 'electron') {
    const source = file.replace('.test.', '.');
    return law.electron.test(source) ? undefined : `${file} must not import electron${because}`;
  }
  if (isTest(file)) return undefined;
  if (specifier.startsWith('node:') || builtinModules.includes(name)) {
    return law.node ? undefined : `${layer} must not import Node's ${specifier}${because}`;
  }
  return law.packages.test(name) ? undefined : `${layer} must not import the package ${name}${because}`;
}

/**
 * Where inside the project an import leads.
 * @param {string} file project path of the importing file
 * @param {string} specifier what it imports
 * @returns {string | undefined} project path without regard to extensions; undefined for packages
 */
export function projectPath(file, specifier) {
  if (specifier.startsWith('@shared/')) return path.posix.normalize(`src/shared/${specifier.slice('@shared/'.length)}`);
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

/**
 * The project a file belongs to: the nearest folder above it that holds `package.json`.
 * @param {string} folder absolute
 * @returns {string}
 */
function projectRoot(folder) {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? folder : projectRoot(parent);
}

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
  meta: {
    type: 'problem',
    docs: { description: 'hold imports to the layers of docs/architecture.md' },
    schema: [],
    messages: { breach: '{{what}}' },
  },
  create(context) {
    const root = projectRoot(path.dirname(context.filename));
    const file = path.relative(root, context.filename).split(path.sep).join('/');

    /** @param {unknown} source the node of the module's name */
    const check = (source) => {
      const node = /** @type {import('estree').Literal | null | undefined} */ (source);
      if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
      const what = breach(file, node.value);
      if (what) context.report({ node, messageId: 'breach', data: { what } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      /** `import('x').Type` */
      TSImportType: (/** @type {{ source?: unknown }} */ node) => check(node.source),
      /** `import x = require('x')` */
      TSExternalModuleReference: (/** @type {{ expression?: unknown }} */ node) => check(node.expression),
      "CallExpression[callee.name='require']": (/** @type {import('estree').CallExpression} */ node) =>
        check(node.arguments[0]),
    };
  },
};
