import { parseSource, type SyntaxNode, walk } from './source-files';

const bannedMembers = ['Date.now', 'Math.random', 'process.env', 'process.exit', 'performance.now'];
const bannedObjects = ['console'];
const bannedCalls = ['setTimeout', 'setInterval', 'setImmediate', 'fetch'];

/** What a source text takes from its surroundings instead of from a port or an argument, in the order of the text. */
export function surroundingsUsed(text: string, isTsx = false): readonly string[] {
  const found: string[] = [];
  walk(parseSource(text, isTsx), (node) => {
    const use = surroundingOf(node);
    if (use !== undefined) found.push(use);
  });
  return found;
}

function surroundingOf(node: SyntaxNode): string | undefined {
  if (node.type === 'NewExpression') {
    const args = node.arguments as readonly unknown[] | null;
    return nameOf(node.callee) === 'Date' && (args?.length ?? 0) === 0 ? 'new Date()' : undefined;
  }
  if (node.type === 'CallExpression') {
    const name = nameOf(node.callee);
    if (name === 'Date') return 'Date()';
    return bannedCalls.includes(name) ? name : undefined;
  }
  if (node.type !== 'MemberExpression') return undefined;
  const name = nameOf(node.object);
  const member = `${name}.${nameOf(node.property)}`;
  if (bannedObjects.includes(name) || bannedMembers.includes(member)) return member;
  return name === 'globalThis' ? member : undefined;
}

function nameOf(node: unknown): string {
  // swc's Identifier node carries its name in `value`.
  const found = node as SyntaxNode;
  return found.type === 'Identifier' ? String(found.value) : '';
}
