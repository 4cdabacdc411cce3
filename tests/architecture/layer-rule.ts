/**
 * One line of the table "who may import whom": `folder` may hold one `*` for any one folder name; `filesOnly` speaks
 * of the files right inside it, so that a new folder below needs a line of its own.
 */
export interface Layer {
  readonly folder: string;
  readonly filesOnly?: boolean;
  readonly may: readonly string[];
  readonly packages: readonly string[];
}

/** An import as it stands in a file: `target` is a path from the project's folder, or a package's specifier. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
}

/** The most specific line for a file, or undefined when its folder is in no line of the table. */
export function layerOf(file: string, table: readonly Layer[]): Layer | undefined {
  return table
    .filter((layer) => instanceOf(file, layer) !== undefined)
    .sort((one, other) => depth(other) - depth(one))[0];
}

/** Why this import is forbidden, or undefined when the table allows it. */
export function whyForbidden(found: Import, table: readonly Layer[]): string | undefined {
  const layer = layerOf(found.from, table);
  if (layer === undefined) return `${found.from} lies in a folder that the table does not list`;
  const allowed = found.isPackage
    ? layer.packages.some((name) => matchesPackage(found.target, name))
    : mayReach(found, layer);
  return allowed
    ? undefined
    : `${found.from} imports ${found.target}; ${layer.folder} may import ${[...layer.may, ...layer.packages].join(', ') || 'nothing'}`;
}

function mayReach(found: Import, layer: Layer): boolean {
  return isOwn(found, layer) || layer.may.some((folder) => isWithin(found.target, folder));
}

function isOwn(found: Import, layer: Layer): boolean {
  const own = instanceOf(found.from, layer);
  if (own === undefined || !isWithin(found.target, own)) return false;
  return layer.filesOnly !== true || found.target.split('/').length === own.split('/').length + 1;
}

/** The folder that a line stands for in this file's path: `core/gates` for the line `core/*`. */
function instanceOf(file: string, layer: Layer): string | undefined {
  const parts = layer.folder.split('/');
  const below = file.split('/').length - parts.length;
  if (below < 1 || (layer.filesOnly === true && below > 1)) return undefined;
  const found = file.split('/').slice(0, parts.length);
  return parts.every((part, index) => part === '*' || part === found[index])
    ? found.join('/')
    : undefined;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

function matchesPackage(specifier: string, pattern: string): boolean {
  if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}

function depth(layer: Layer): number {
  const parts = layer.folder.split('/');
  // A named folder goes before the line with a star at the same depth.
  return parts.length * 2 - (parts.includes('*') ? 1 : 0);
}
