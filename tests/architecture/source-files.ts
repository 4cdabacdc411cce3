import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Module, parseSync } from '@swc/core';
import type { Import } from './layer-rule';

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every TypeScript file of a folder, as paths from the project's folder with `/`. */
export function sourceFiles(folder = 'src'): readonly string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8');
}

/** The syntax tree of a source text. */
export function parseSource(text: string, isTsx = false): Module {
  return parseSync(text, { syntax: 'typescript', tsx: isTsx, target: 'es2022' });
}

/** Calls `visit` for every node of a syntax tree. */
export function walk(node: unknown, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (typeof node === 'object' && node !== null) {
    // A node of swc's tree is any object with a type; which one is decided by that field.
    const found = node as SyntaxNode;
    if (typeof found.type === 'string') visit(found);
    for (const child of Object.values(found)) walk(child, visit);
  }
}

export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Everything that a file imports: statically, dynamically, re-exported, as types, and by `import.meta.glob`. */
export function importsOf(file: string, text = readSource(file)): readonly Import[] {
  const specifiers: string[] = [];
  walk(parseSource(text, file.endsWith('x')), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) specifiers.push(specifier);
  });
  return specifiers.map((specifier) => asImport(file, specifier));
}

function specifierOf(node: SyntaxNode): string | undefined {
  if (node.type === 'TsImportType') return stringOf(node.argument);
  if (node.type === 'CallExpression') return calledSpecifier(node);
  return /^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)
    ? stringOf(node.source)
    : undefined;
}

function calledSpecifier(node: SyntaxNode): string | undefined {
  // These casts read swc's call node: { callee, arguments: [{ expression }] }.
  const callee = node.callee as SyntaxNode;
  const [first] = node.arguments as readonly { readonly expression: unknown }[];
  const property = callee.property as SyntaxNode | undefined;
  const isImport = callee.type === 'Import' || callee.value === 'require';
  const isGlob = callee.type === 'MemberExpression' && property?.value === 'glob';
  return isImport || isGlob ? stringOf(first?.expression) : undefined;
}

function stringOf(node: unknown): string | undefined {
  const found = node as SyntaxNode | null | undefined;
  return found?.type === 'StringLiteral' ? String(found.value) : undefined;
}

function asImport(from: string, specifier: string): Import {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('@shared/')) {
    return { from, target: `src/shared/${path.slice('@shared/'.length)}`, isPackage: false };
  }
  if (path.startsWith('.') || path.startsWith('/')) {
    const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
    return { from, target, isPackage: false };
  }
  return { from, target: path, isPackage: true };
}
