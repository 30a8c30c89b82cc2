/** One row of 变化 or of 人人要带: what it asks for, or what is wrong with it, said at its cell. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import type { MaterialNeed, TimeLimit } from '@yichuang/domain/catalogue/matters';
import { ServiceId } from '@yichuang/domain/ids';
import type { BookKnowledge } from './book.ts';
import type { SheetRow } from './cells.ts';
import { EFFECT_WORDS, meaningOf, NECESSITY_WORDS, NO, UNIT_WORDS, YES } from './columns.ts';

type EffectRow = SheetRow<'effects'>;

export function effectIn(row: EffectRow, known: BookKnowledge): Effect | null {
  const op = meaningOf(EFFECT_WORDS, row.get('怎么变'));
  const code = row.get('编码');
  const text = row.get('文字');
  switch (op) {
    case null:
      row.say('怎么变', `只能填：${Object.values(EFFECT_WORDS).join('、')}`);
      return null;
    case 'addMaterial': {
      const material = needIn(row, code, '编码', text || null, known);
      return material && { op, material };
    }
    case 'removeMaterial':
      return materialIs(row, code, '编码', known) ? { op, materialId: code } : null;
    case 'routeItem':
    case 'suggestItem': {
      const itemId = ServiceId.safeParse(code);
      if (itemId.success && known.items.some((item) => item.itemId === code))
        return { op, itemId: itemId.data };
      row.say('编码', `没有编号为“${code}”的事项`);
      return null;
    }
    case 'suggestBundle':
      if (known.bundleIds.includes(code)) return { op, bundleId: code };
      row.say('编码', `没有编号为“${code}”的一件事`);
      return null;
    case 'setLimit': {
      const promised = limitIn(row, '天数', '单位', '天数文字');
      if (promised === null) return null;
      if (row.get('法定天数') === '') return { op, promised, statutory: null };
      const statutory = limitIn(row, '法定天数', '法定单位', '法定文字');
      return statutory && { op, promised, statutory };
    }
    case 'addSpecialProcedure': {
      const name = words(row, '名称');
      const unit = unitIn(row, '单位');
      const days = row.get('天数') === '' ? null : count(row, '天数');
      if (name === null || unit === null) return null;
      const procedure = { code: code || `OWN_${name}`, name, maxDays: days, unit };
      return { op, procedure: { ...procedure, countsInLimit: row.get('计入时限') === YES } };
    }
    case 'removeSpecialProcedure': {
      const gone = words(row, '编码');
      return gone === null ? null : { op, code: gone };
    }
    case 'assist': {
      const kind = words(row, '文字');
      return kind === null ? null : { op, kind };
    }
    case 'note': {
      const says = words(row, '文字');
      return says === null ? null : { op, text: says };
    }
    case 'stop': {
      const reason = words(row, '文字');
      return reason === null ? null : { op, reason };
    }
  }
}

/** Both sheets ask for papers in columns of the same names. */
export function needIn<Key extends 'base' | 'effects'>(
  row: SheetRow<Key>,
  materialId: string,
  column: Parameters<SheetRow<Key>['get']>[0],
  note: string | null,
  known: BookKnowledge,
): MaterialNeed | null {
  const shared = row as unknown as SheetRow<'base'>;
  const found = materialIs(row, materialId, column, known);
  const necessity = meaningOf(NECESSITY_WORDS, shared.get('要求'));
  if (necessity === null) shared.say('要求', `只能填：${Object.values(NECESSITY_WORDS).join('、')}`);
  const need = {
    materialId,
    originals: count(shared, '原件'),
    copies: count(shared, '复印件'),
    verifyOriginal: yesNo(shared, '核对原件'),
    deferrable: yesNo(shared, '可容缺'),
    eCertShareable: yesNo(shared, '电子证照可免'),
    note,
  };
  return found && necessity !== null ? { ...need, necessity } : null;
}

function materialIs<Key extends 'base' | 'effects'>(
  row: SheetRow<Key>,
  materialId: string,
  column: Parameters<SheetRow<Key>['get']>[0],
  { materials }: BookKnowledge,
): boolean {
  if (materials.some(({ id }) => id === materialId)) return true;
  row.say(column, `材料库里没有编码“${materialId}”`);
  return false;
}

type Counted = '原件' | '复印件';
type Dated = '天数' | '法定天数';

function count(row: SheetRow<'base'>, column: Counted): number;
function count(row: EffectRow, column: Dated): number;
function count(row: SheetRow<'base'> | EffectRow, column: Counted | Dated): number {
  const { get, say } = row as unknown as SheetRow<'effects'>;
  const text = get(column).normalize('NFKC');
  if (!/^\d{1,4}$/.test(text)) {
    say(column, text === '' ? '这一格不能空，没有就填 0' : '要填整数');
    return 0;
  }
  return Number(text);
}

function yesNo(row: SheetRow<'base'>, column: '核对原件' | '可容缺' | '电子证照可免'): boolean {
  const text = row.get(column);
  if (text !== YES && text !== NO && text !== '') row.say(column, `只能填“${YES}”或“${NO}”`);
  return text === YES;
}

function limitIn(
  row: EffectRow,
  days: Dated,
  unitColumn: '单位' | '法定单位',
  textColumn: '天数文字' | '法定文字',
): TimeLimit | null {
  const unit = unitIn(row, unitColumn);
  if (unit === null) return null;
  const value = count(row, days);
  const usual = value === 0 ? '当场办结' : `${value}${unit === 'workingDay' ? '个' : ''}${UNIT_WORDS[unit]}`;
  return { value, unit, text: row.get(textColumn) || usual };
}

function unitIn(row: EffectRow, column: '单位' | '法定单位'): TimeLimit['unit'] | null {
  const unit = meaningOf(UNIT_WORDS, row.get(column));
  if (unit === null) row.say(column, `只能填：${Object.values(UNIT_WORDS).join('、')}`);
  return unit;
}

function words(row: EffectRow, column: '名称' | '编码' | '文字'): string | null {
  const text = row.get(column);
  if (text !== '') return text;
  row.say(column, '这一格不能空');
  return null;
}
