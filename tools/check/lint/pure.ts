// A lint rule of our own for shared/domain: the rules of the hall know no clock, no chance and no outside world.
// Time comes in as `context.at`, ids come in with the command; only so is a replay the day itself.
import type { RuleTester } from 'oxlint/plugins-dev';

// oxlint exports these types only through its tester.
type Rule = Extract<Parameters<RuleTester['run']>[1], { create: unknown }>;
type Visitor = ReturnType<Rule['create']>;
type MemberExpression = Parameters<NonNullable<Visitor['MemberExpression']>>[0];
type Node = MemberExpression['object'] | MemberExpression['property'];

/** Names that must not be called, and whose members must not be touched. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'performance',
  'process',
  'crypto',
  'globalThis',
]);
/** Members that read the clock or chance. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['Date', 'now'],
  ['Math', 'random'],
]);

export const noClockOrChance: Rule = {
  create(context) {
    const report = (node: Node, name: string): void => {
      const message = `${name} is not known to the rules: let it come in with the command or its context.`;
      context.report({ node, message });
    };
    return {
      NewExpression(node) {
        if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
      },
      CallExpression(node) {
        const name = nameOf(node.callee);
        if (name === 'Date') report(node, 'Date()');
        if (name !== undefined && OUTSIDE.has(name)) report(node, name);
      },
      MemberExpression(node) {
        const owner = nameOf(node.object);
        if (owner === undefined) return;
        if (OUTSIDE.has(owner)) report(node, owner);
        const member = MEMBERS.get(owner);
        if (member !== undefined && memberOf(node) === member) report(node, `${owner}.${member}`);
      },
    };
  },
};

function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

/** `Date.now` and `Date['now']` alike. */
function memberOf({ property, computed }: MemberExpression): unknown {
  if (!computed) return nameOf(property);
  return property.type === 'Literal' ? property.value : undefined;
}

const plugin: { readonly meta: { readonly name: string }; readonly rules: Readonly<Record<string, Rule>> } = {
  meta: { name: 'pure' },
  rules: { 'no-clock-or-chance': noClockOrChance },
};
export default plugin;
