/** Four items: a licence that a department decides, one that went to the 审批局, one done on the spot, one only registered. */
import type { MaterialNeed, SpecialProcedure } from '../../catalogue/matters.ts';
import { checklistOf } from '../../guidance/checklist.ts';
import { ServiceId } from '../../ids.ts';
import type { ItemFacts } from '../command.ts';

const need = (materialId: string, more: Partial<MaterialNeed> = {}): MaterialNeed => ({
  materialId,
  originals: 1,
  copies: 0,
  verifyOriginal: true,
  necessity: 'required',
  deferrable: false,
  eCertShareable: false,
  note: null,
  ...more,
});

const NEEDED = [
  need('FORM'),
  need('IDCARD', { originals: 0, copies: 1, eCertShareable: true }),
  need('LEASE', { deferrable: true, necessity: 'conditional' }),
  need('PHOTO', { necessity: 'optional' }),
];

const PROCEDURES: SpecialProcedure[] = [
  { code: 'expertReview', name: '专家评审', maxDays: 20, unit: 'workingDay', countsInLimit: false },
  { code: 'siteInspection', name: '现场核查', maxDays: null, unit: 'workingDay', countsInLimit: true },
];

function item(id: string, more: Partial<ItemFacts> & { readonly promisedDays: number }): ItemFacts {
  const itemId = ServiceId.parse(id);
  const { promisedDays, ...facts } = more;
  const promised = {
    value: promisedDays,
    unit: 'workingDay' as const,
    text: `${String(promisedDays)}个工作日`,
  };
  const statutory = { value: 20, unit: 'workingDay' as const, text: '20个工作日' };
  const base: ItemFacts = {
    itemId,
    departmentId: 'SJJ',
    approvalDepartmentId: 'SJJ',
    approvalRoute: 'original',
    itemType: 'licence',
    caseType: 'promised',
    way: 'full',
    here: true,
    implementationCode: '1146902900990002144461004901000',
    promised,
    statutory,
    specialProcedures: PROCEDURES,
    checklist: null,
    ...facts,
  };
  const { statutory: statutoryLimit } = base;
  const specialProcedures = base.specialProcedures.length === 0 ? [] : PROCEDURES;
  const needs = { id: itemId, materials: NEEDED, promisedLimit: promised, statutoryLimit, specialProcedures };
  return { ...base, checklist: checklistOf(needs, null, []) };
}

export const ITEMS: Readonly<Record<string, ItemFacts>> = {
  FOOD: item('FOOD', { promisedDays: 10 }),
  BUILD: item('BUILD', {
    promisedDays: 7,
    departmentId: 'ZJJ',
    approvalDepartmentId: 'XSJ',
    approvalRoute: 'transferred',
  }),
  CARD: item('CARD', {
    promisedDays: 0,
    departmentId: 'MZJ',
    approvalDepartmentId: 'MZJ',
    itemType: 'other',
    caseType: 'immediate',
    statutory: null,
    specialProcedures: [],
  }),
  REG: item('REG', { promisedDays: 5, way: 'registered' }),
  AWAY: item('AWAY', { promisedDays: 5, here: false }),
};

/** Everything that these items need, on paper. */
export const ALL_PAPERS = ['FORM', 'IDCARD', 'LEASE'].map((materialId) => paper(materialId));

export function paper(materialId: string) {
  return { materialId, form: 'paper' as const, originals: 1, copies: 0 };
}
