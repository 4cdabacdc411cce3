import { TENANT_TABLES } from '../../src/main/core/store/schema';
import { parseSource, readSource, type SyntaxNode, walk } from './source-files';

/** Tables that hold rows of tenants and are reached past `from`: the log and the search index. */
const GUARDED: ReadonlySet<string> = new Set([
  ...TENANT_TABLES,
  'event',
  'event_text',
  'search_row',
  'search',
]);
const STARTERS = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'innerJoin', 'leftJoin'];

/** A function that reaches the database past the tenant's own reader, and whether it names the tenant. */
export interface Reach {
  readonly file: string;
  readonly name: string;
  /** It uses the handle without a filter, or begins a statement on a tenant's table by itself. */
  readonly how: 'unscoped' | 'table';
  readonly namesTenant: boolean;
}

/** Every top-level function or object of a file that reaches tenants' rows by itself. */
export function reachesOf(file: string, text = readSource(file)): readonly Reach[] {
  return parseSource(text, file.endsWith('x')).body.flatMap((node) => {
    // A node of swc's tree, read by its type's name.
    const item = node as unknown as SyntaxNode;
    const how = howOf(item);
    return how === undefined
      ? []
      : [{ file, name: nameOf(item), how, namesTenant: namesTenant(item) }];
  });
}

function howOf(item: SyntaxNode): Reach['how'] | undefined {
  let how: Reach['how'] | undefined;
  walk(item, (node) => {
    if (isName(node, 'unscoped') && !/^Ts|Import/.test(item.type)) how = 'unscoped';
    if (node.type !== 'CallExpression') return;
    // swc's call node: { callee: { property }, arguments: [{ expression }] }.
    const { callee, arguments: args } = node as unknown as {
      readonly callee: { readonly property?: { readonly value?: unknown } };
      readonly arguments: readonly { readonly expression: SyntaxNode }[];
    };
    const table = args[0]?.expression;
    const isStarter = STARTERS.includes(String(callee.property?.value));
    if (isStarter && table?.type === 'StringLiteral' && GUARDED.has(tableOf(table)))
      how ??= 'table';
  });
  return how;
}

/** 'event as e' is the table event. */
function tableOf(literal: SyntaxNode): string {
  return String(literal.value).split(' ')[0] ?? '';
}

function namesTenant(item: SyntaxNode): boolean {
  let found = false;
  walk(item, (node) => {
    const isText = node.type === 'StringLiteral' || node.type === 'TemplateElement';
    const text = isText ? String(node.value ?? node.raw) : '';
    if (/tenant_id/.test(text) || isName(node, 'tenantId') || isName(node, 'tenantIds'))
      found = true;
    if (isName(node, 'tenant_id')) found = true;
  });
  return found;
}

function isName(node: SyntaxNode, name: string): boolean {
  return node.type === 'Identifier' && node.value === name;
}

function nameOf(item: SyntaxNode): string {
  const declared = (item.declaration ?? item) as SyntaxNode; // an export holds its declaration
  const { identifier, declarations } = declared as unknown as {
    readonly identifier?: { readonly value: string };
    readonly declarations?: readonly { readonly id: { readonly value: string } }[];
  };
  return identifier?.value ?? declarations?.[0]?.id.value ?? '';
}
