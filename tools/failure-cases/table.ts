// Finds the tests of each failure case by the number in their titles, `[case 17]`, and makes hardware/FAILURE-CASES.md of it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cases, type FailureCase } from './cases.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const TABLE_FILE = path.join(ROOT, 'hardware/FAILURE-CASES.md');
const COUNT = 48;

export type TestsByCase = ReadonlyMap<number, readonly string[]>;

/** The files with a test of each case. */
export function testsOfCases(): TestsByCase {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.test.tsx'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const found = new Map<number, string[]>();
  for (const file of listed.split('\n').filter(Boolean).toSorted())
    for (const number of casesIn(readFileSync(path.join(ROOT, file), 'utf8')))
      found.set(number, [...(found.get(number) ?? []), file]);
  return found;
}

/** Numbers in the titles of tests, each once; not those in comments. */
export function casesIn(text: string): readonly number[] {
  const titles = Array.from(
    text.matchAll(/(['"`])((?:(?!\1).)*\[case \d+\](?:(?!\1).)*)\1/g),
    ([title]) => title,
  );
  const numbers = titles.flatMap((title) =>
    Array.from(title.matchAll(/\[case (\d+)\]/g), ([, number]) => Number(number)),
  );
  return [...new Set(numbers)];
}

/** What is wrong with the table, in sentences. */
export function faultsOf(tests: TestsByCase): readonly string[] {
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
  const unsaid = numbers.filter((number) => cases[number] === undefined);
  const untested = numbers.filter((number) => !tests.has(number) && cases[number]?.untestable === undefined);
  const unknown = [...tests.keys()].filter((number) => cases[number] === undefined);
  return [
    ...unsaid.map((number) => `case ${number} stands in no row`),
    ...untested.map((number) => `case ${number} has no test and no reason: ${cases[number]?.happens ?? ''}`),
    ...unknown.map((number) => `case ${number} is tested (${tests.get(number)?.join(', ')}) and is no case`),
  ];
}

export function tableOf(tests: TestsByCase): string {
  const rows = Object.entries(cases).map(([number, row]) =>
    rowOf(number, row, tests.get(Number(number)) ?? []),
  );
  return `# 硬件故障 48 例 Failure cases

由 \`node tools/failure-cases/main.ts\` 按测试标题里的 \`[case N]\` 写成 Written from the titles of the tests.

| # | 发生了什么 | 群众、窗口、运维看到什么 | 在哪里测 | 只有真机才看得到 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function rowOf(
  number: string,
  { happens, seen, onlyReal = '', untestable }: FailureCase,
  files: readonly string[],
): string {
  const where = files.map((file) => `[${path.basename(file)}](../${file})`).join('<br>');
  return `| ${number} | ${happens} | ${seen} | ${where || (untestable ?? '—')} | ${onlyReal} |`;
}
