/** A workbook that came back (导入): read, understood, and judged; in the worker, because it comes from anywhere. */
import { checkTree } from '@yichuang/domain/guidance/tree-check';
import type { Option, Question, TreeBody } from '@yichuang/domain/guidance/tree';
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import type { ReviewPoint, SheetProblem } from '@yichuang/protocol/guidance';
import ExcelJS from 'exceljs';
import type { BookKnowledge, BookReading } from './book.ts';
import { rowsOf, type SheetRow } from './cells.ts';
import { END, KIND_WORDS, meaningOf, SHEETS, YES, type SheetKey } from './columns.ts';
import { effectIn, needIn } from './read-effect.ts';
import { isHonestPackage } from './unpack.ts';
import { PROBLEM_WORDS } from './problem-words.ts';

type ItemKnown = BookKnowledge['items'][number];

/** More complaints than this help nobody. */
const MOST_PROBLEMS = 100;

export async function readWorkbook(file: Uint8Array, known: BookKnowledge): Promise<BookReading> {
  const bytes = Buffer.from(file);
  if (!isHonestPackage(bytes))
    return unreadable('这不是 XLSX 文件，或文件太大、已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 再试');
  const workbook = new ExcelJS.Workbook();
  try {
    // The library's own types know an older Buffer.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    return unreadable('打不开，请用 Excel 或 WPS 另存为 .xlsx 再试');
  }
  const problems: SheetProblem[] = [];
  const items = understood(workbook, known, problems);
  return problems.length > 0
    ? { problems: problems.slice(0, MOST_PROBLEMS), items: [] }
    : { problems, items };
}

function unreadable(words: string): BookReading {
  return { problems: [{ sheet: '文件', row: null, column: null, words }], items: [] };
}

function understood(
  workbook: ExcelJS.Workbook,
  known: BookKnowledge,
  problems: SheetProblem[],
): BookReading['items'] {
  const sheets = {
    items: rowsOf(workbook, 'items', problems),
    base: rowsOf(workbook, 'base', problems),
    questions: rowsOf(workbook, 'questions', problems),
    options: rowsOf(workbook, 'options', problems),
    effects: rowsOf(workbook, 'effects', problems),
    points: rowsOf(workbook, 'points', problems),
  };
  if (problems.length > 0) return [];
  const wanted = new Map<string, { readonly item: ItemKnown; readonly row: SheetRow<'items'> }>();
  for (const row of sheets.items) {
    const code = row.get('事项编码');
    const item = itemOf(known, code);
    if (item === null)
      row.say('事项编码', `没有编码为“${code}”的事项（要 33 位业务办理项编码或 31 位实施编码）`);
    else if ([...wanted.values()].some((other) => other.item === item))
      row.say('事项编码', '这个事项写了两遍');
    else wanted.set(code, { item, row });
  }
  for (const key of ['base', 'questions', 'options', 'effects', 'points'] as const) {
    for (const row of sheets[key] as readonly SheetRow<SheetKey>[]) {
      if (!wanted.has(row.get('事项编码'))) row.say('事项编码', `“${SHEETS.items.name}”表里没有这个编码`);
    }
  }
  if (problems.length > 0) return [];
  const of = <Key extends SheetKey>(rows: readonly SheetRow<Key>[], code: string): readonly SheetRow<Key>[] =>
    rows.filter((row) => row.get('事项编码') === code);
  return [...wanted].map(([code, { item, row }]) => ({
    itemId: item.itemId,
    row: row.number,
    body: bodyIn({
      item,
      row,
      base: of(sheets.base, code),
      questions: of(sheets.questions, code),
      options: of(sheets.options, code),
      effects: of(sheets.effects, code),
      known,
      problems,
    }),
    points: pointsIn(of(sheets.points, code)),
  }));
}

function itemOf({ items }: BookKnowledge, code: string): ItemKnown | null {
  const whole = items.find(({ handling }) => handling === code);
  if (whole) return whole;
  const [only, other] = items.filter(({ implementation }) => implementation === code);
  return only !== undefined && other === undefined ? only : null;
}

interface ItemRows {
  readonly item: ItemKnown;
  readonly row: SheetRow<'items'>;
  readonly base: readonly SheetRow<'base'>[];
  readonly questions: readonly SheetRow<'questions'>[];
  readonly options: readonly SheetRow<'options'>[];
  readonly effects: readonly SheetRow<'effects'>[];
  readonly known: BookKnowledge;
  readonly problems: SheetProblem[];
}

function bodyIn(rows: ItemRows): TreeBody {
  const { item, row, base, questions, options, effects, known, problems } = rows;
  const before = problems.length;
  const optionIds = new Set(options.map((option) => option.get('回答编号')));
  for (const effect of effects) {
    if (!optionIds.has(effect.get('回答编号'))) effect.say('回答编号', '“回答”表里没有这个编号');
  }
  const questionIds = new Set(questions.map((question) => question.get('题号')));
  for (const option of options) {
    if (!questionIds.has(option.get('题号'))) option.say('题号', '“问题”表里没有这个题号');
  }
  const optionIn = (option: SheetRow<'options'>): Option => {
    const id = required(option, '回答编号');
    const next = option.get('接下来');
    return {
      id,
      label: required(option, '回答'),
      next: next === '' || next === END ? null : next,
      effects: effects
        .filter((effect) => effect.get('回答编号') === id)
        .flatMap((effect) => effectIn(effect, known) ?? []),
    };
  };
  const nodes = questions.map((question): Question => {
    const id = required(question, '题号');
    const kind = meaningOf(KIND_WORDS, question.get('怎么回答'));
    if (kind === null) question.say('怎么回答', `只能填“${Object.values(KIND_WORDS).join('”或“')}”`);
    const mine = options.filter((option) => option.get('题号') === id);
    if (mine.length === 0) question.say('题号', '这一题在“回答”表里没有回答');
    return {
      id,
      text: required(question, '问题'),
      kind: kind ?? 'single',
      help: question.get('解释') || null,
      options: mine.map(optionIn),
    };
  });
  const firsts = questions.filter((question) => question.get('首题') === YES);
  if (firsts.length > 1) firsts[1]?.say('首题', '一个事项只能有一个首题');
  const materials = base.flatMap((need): MaterialNeed[] => {
    const found = needIn(need, need.get('材料编码'), '材料编码', need.get('说明') || null, known);
    return found === null ? [] : [found];
  });
  const body: TreeBody = { materials, root: firsts[0]?.get('题号') ?? nodes[0]?.id ?? null, nodes };
  if (problems.length === before) judge();
  return body;

  /** What is wrong with the tree as such, at the row that has it. */
  function judge(): void {
    const found = checkTree(item.itemId, body, {
      itemIds: new Set<string>(known.items.map(({ itemId }) => itemId)),
      materialIds: new Set(known.materials.map(({ id }) => id)),
      bundleIds: new Set(known.bundleIds),
    });
    for (const { code, questionId, optionId } of found) {
      const option = options.find((each) => each.get('回答编号') === optionId);
      const question = questions.find((each) => each.get('题号') === questionId);
      const words = PROBLEM_WORDS[code];
      if (option) option.say('回答编号', words);
      else if (question) question.say('题号', words);
      else row.say('事项编码', words);
    }
  }
}

function pointsIn(rows: readonly SheetRow<'points'>[]): readonly ReviewPoint[] | null {
  if (rows.length === 0) return null;
  return rows.map((row) => ({
    subject: short(row, '看什么', 80),
    requirement: short(row, '怎样算合格', 400),
    basis: row.get('依据').slice(0, 200),
  }));
}

function short(row: SheetRow<'points'>, column: '看什么' | '怎样算合格', most: number): string {
  const text = row.get(column);
  if (text === '' || text.length > most) row.say(column, text === '' ? '这一格不能空' : `最多 ${most} 个字`);
  return text;
}

function required<Key extends 'questions' | 'options'>(
  row: SheetRow<Key>,
  column: Parameters<SheetRow<Key>['get']>[0],
): string {
  const text = row.get(column);
  if (text === '') row.say(column, '这一格不能空');
  return text;
}
