/** A change of an answer while somebody fills it in: every field there is, and the effect that it makes when it is whole. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import type { TimeLimit } from '@yichuang/domain/catalogue/matters';
import { ServiceId } from '@yichuang/domain/ids';
import { isWhole, needOf, type NeedDraft } from './need-draft.ts';

export const EFFECT_KINDS = [
  'addMaterial',
  'removeMaterial',
  'note',
  'stop',
  'routeItem',
  'suggestItem',
  'suggestBundle',
  'assist',
  'setLimit',
  'addSpecialProcedure',
  'removeSpecialProcedure',
] as const satisfies readonly Effect['op'][];

export type Unit = TimeLimit['unit'];

export interface EffectDraft {
  readonly op: Effect['op'];
  readonly need: NeedDraft;
  /** the paper that is not needed, the item or the bundle that is meant */
  readonly about: string;
  readonly text: string;
  readonly days: string;
  readonly statutoryDays: string;
  readonly unit: Unit;
}

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  workingDay: '个工作日',
  calendarDay: '日',
  month: '个月',
};

export function draftOf(effect: Effect | null): EffectDraft {
  const empty: EffectDraft = {
    op: effect?.op ?? 'addMaterial',
    need: needOf(null, 'conditional'),
    about: '',
    text: '',
    days: '',
    statutoryDays: '',
    unit: 'workingDay',
  };
  switch (effect?.op) {
    case undefined:
      return empty;
    case 'addMaterial':
      return { ...empty, need: effect.material };
    case 'removeMaterial':
      return { ...empty, about: effect.materialId };
    case 'routeItem':
    case 'suggestItem':
      return { ...empty, about: effect.itemId };
    case 'suggestBundle':
      return { ...empty, about: effect.bundleId };
    case 'setLimit':
      return {
        ...empty,
        days: String(effect.promised.value),
        statutoryDays: effect.statutory === null ? '' : String(effect.statutory.value),
        unit: effect.promised.unit,
      };
    case 'addSpecialProcedure': {
      const { name, maxDays, unit } = effect.procedure;
      return { ...empty, text: name, days: maxDays === null ? '' : String(maxDays), unit };
    }
    case 'removeSpecialProcedure':
      return { ...empty, about: effect.code };
    case 'assist':
      return { ...empty, text: effect.kind };
    case 'note':
      return { ...empty, text: effect.text };
    case 'stop':
      return { ...empty, text: effect.reason };
  }
}

/** Null while something is missing. */
export function effectOf(draft: EffectDraft): Effect | null {
  const { op, about, need, unit } = draft;
  const text = draft.text.trim();
  const days = wholeNumber(draft.days);
  switch (op) {
    case 'addMaterial':
      return isWhole(need) ? { op, material: need } : null;
    case 'removeMaterial':
      return about === '' ? null : { op, materialId: about };
    case 'routeItem':
    case 'suggestItem': {
      const itemId = ServiceId.safeParse(about);
      return itemId.success ? { op, itemId: itemId.data } : null;
    }
    case 'suggestBundle':
      return about === '' ? null : { op, bundleId: about };
    case 'setLimit': {
      const statutory = wholeNumber(draft.statutoryDays);
      if (days === null || (statutory === null && draft.statutoryDays.trim() !== '')) return null;
      return {
        op,
        promised: limit(days, unit),
        statutory: statutory === null ? null : limit(statutory, unit),
      };
    }
    case 'addSpecialProcedure':
      if (text === '' || (days === null && draft.days.trim() !== '')) return null;
      return { op, procedure: { code: codeOf(text), name: text, maxDays: days, unit, countsInLimit: false } };
    case 'removeSpecialProcedure':
      return about === '' ? null : { op, code: about };
    case 'assist':
      return text === '' ? null : { op, kind: text };
    case 'note':
      return text === '' ? null : { op, text };
    case 'stop':
      return text === '' ? null : { op, reason: text };
  }
}

function limit(value: number, unit: Unit): TimeLimit {
  return { value, unit, text: value === 0 ? '当场办结' : `${value}${UNIT_WORDS[unit]}` };
}

/** A step is known by its name; the code keeps the name's signs that a code may have. */
function codeOf(name: string): string {
  return `OWN_${name}`;
}

function wholeNumber(typed: string): number | null {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}
