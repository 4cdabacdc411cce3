import { readFileSync } from 'node:fs';

/** @type {{ folder: string, filesOnly?: boolean, may: string[], packages: string[] }[]} */
const layers = JSON.parse(
  readFileSync(new URL('./tests/architecture/layers.json', import.meta.url), 'utf8'),
);

const quoted = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** `src/main/core/*` as an expression whose first group is the part that the star stands for. */
const folderPattern = (folder) => `^${quoted(folder).replace('*', '([^/]+)')}`;

/** Files of a line: right inside the folder, or anywhere below; lines for deeper folders speak for themselves. */
function fromOf(layer) {
  const deeper = layers
    .filter((other) => other !== layer && isMoreSpecific(other.folder, layer.folder))
    .map((other) => `${folderPattern(other.folder).replace('([^/]+)', '[^/]+')}/`);
  const path = `${folderPattern(layer.folder)}/${layer.filesOnly ? '[^/]+$' : ''}`;
  return deeper.length === 0 ? { path } : { path, pathNot: deeper };
}

function isMoreSpecific(folder, other) {
  const sameDepth = folder.split('/').length === other.split('/').length;
  return sameDepth ? other.endsWith('*') && !folder.endsWith('*') : folder.startsWith(`${other}/`);
}

function allowedPaths(layer) {
  const own = `^${quoted(layer.folder).replace('*', '$1')}/${layer.filesOnly ? '[^/]+$' : ''}`;
  const others = layer.may.map((folder) => `^${quoted(folder)}(/|\\.|$)`);
  const packages = layer.packages
    .filter((name) => !name.startsWith('node:'))
    .flatMap((name) => packagePatterns(name));
  return [own, ...others, ...packages, ...nodePatterns(layer.packages)];
}

/** A package's files, and those of its types. */
function packagePatterns(name) {
  const path = quoted(name).replace('*', '[^/]*');
  return [`node_modules/${path}(/|$)`, `node_modules/@types/${path}(/|$)`];
}

/** dependency-cruiser names Node's own modules without their prefix. */
function nodePatterns(packages) {
  return packages
    .filter((name) => name.startsWith('node:'))
    .map((name) => (name === 'node:*' ? '^(node:)?[a-z_/]+$' : `^(node:)?${name.slice(5)}$`));
}

const layerRules = layers.map((layer) => ({
  name: `layer ${layer.folder}`,
  severity: 'error',
  from: fromOf(layer),
  to: { pathNot: allowedPaths(layer) },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Types may refer to each other; code that runs may not.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser that dependency-cruiser can call; without this it sees no module and is green.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
