/** The smallest sound catalogue: one county hall with two zones, one township, one item of each sort. */
import { validateCatalogue } from './validate.ts';
import type { Catalogue } from './catalogue.ts';

const marked = <T>(value: T) => ({ value, verified: false, why: 'test' });
const words = (zh: string) => ({ zh, en: zh });
const limit = { value: 1, unit: 'workingDay', text: '1个工作日' };

const hall = (id: string, level: 'county' | 'township', zoneIds: string[]) => ({
  id,
  code: '469029000',
  name: `${id}大厅`,
  nameEn: id,
  shortName: id,
  shortNameEn: id,
  level,
  zoneIds,
  address: marked('某街'),
  phone: marked('12345'),
  guidePhone: marked('12345'),
});
const zone = (id: string) => ({
  id,
  prefix: id,
  name: `${id}区`,
  shortName: id,
  nameEn: id,
  shortNameEn: id,
  kind: 'intake',
  seedRef: '1',
});
const counter = (id: string, hallId: string, number: number, zoneId: string, fallbackZoneIds: string[]) => ({
  id,
  hallId,
  number,
  name: id,
  zoneId,
  fallbackZoneIds,
  role: 'intake',
  accessible: false,
});
const department = (id: string, zoneIds: string[]) => ({
  id,
  name: id,
  shortName: id,
  zoneIds,
  uscc: '114690290099000139',
  usccSynthetic: true,
  natDeptCode: '00',
  external: false,
});
const item = (id: string, zoneIds: string[], hallIds: string[], more: Record<string, unknown> = {}) => ({
  id,
  name: `${id}事项`,
  plainName: id,
  nameEn: id,
  aliases: [],
  code: {
    basic: '0'.repeat(12),
    implementation: '0'.repeat(31),
    handling: '0'.repeat(33),
    kind: 'synthetic',
  },
  departmentId: 'SJJ',
  approvalDepartmentId: 'SJJ',
  approvalRoute: 'original',
  zoneIds,
  hallScope: 'all',
  hallIds,
  external: false,
  itemType: '行政许可',
  serviceObjects: ['自然人'],
  caseType: '即办件',
  statutoryLimit: null,
  promisedLimit: limit,
  specialProcedures: [],
  visits: 1,
  onlineLevel: '线下办理',
  avgHandleMinutes: 15,
  conditions: null,
  materials: [],
  fee: { charged: false, amount: 0, unit: null, note: null },
  result: { name: '证', type: '证照', validity: null },
  legalBasis: [],
  scenarioId: null,
  confidence: 'general-knowledge',
  sources: [],
  note: null,
  ...more,
});
const general = (zoneId: string) => ({
  id: `general-${zoneId}`,
  zoneId,
  name: `${zoneId}区`,
  nameEn: zoneId,
  hint: words('各类'),
  avgHandleMinutes: 10,
});
const tile = (id: string, zoneId: string, serviceIds: string[]) => ({
  id,
  zh: id,
  en: id,
  hint: words(id),
  icon: 'store',
  kind: 'zone',
  zoneId,
  directServiceId: `general-${zoneId}`,
  sections: [{ zh: '常办', en: 'Most asked', serviceIds }],
});
const reasons = marked([{ id: 'one', name: '一', nameEn: 'one' }]);

/** Parsed files, fresh each time, to be broken by a test. */
export function smallFiles(): Record<string, unknown> {
  return {
    'county.json': {
      code: '469029',
      name: '某县',
      nameEn: 'A county',
      province: '海南省',
      provinceCode: '460000',
      disclaimer: '演示',
      towns: [{ code: '469029100', name: '某镇', hallId: 'H01' }],
    },
    'halls.json': [hall('H00', 'county', ['A', 'C']), hall('H01', 'township', ['T'])],
    'zones.json': [zone('A'), zone('C'), zone('T')],
    'counters.json': [
      counter('H00-01', 'H00', 1, 'A', ['C']),
      counter('H00-02', 'H00', 2, 'C', []),
      counter('H01-01', 'H01', 1, 'T', []),
    ],
    'departments.json': [department('SJJ', ['A']), department('GAJ', [])],
    'places.json': [
      { departmentId: 'GAJ', name: '公安', nameEn: 'Police', address: marked('某街'), phone: marked('110') },
    ],
    'materials.json': [{ id: 'IDCARD', name: '身份证', kind: '证照', issuer: null, eCert: null }],
    'items/A.json': [item('A01', ['A'], ['H00'], { scenarioId: 'SC_A01' })],
    'items/T.json': [
      item('T01', ['T'], ['H01'], {
        countyIntake: { zoneId: 'C', hint: words('也可在乡镇办'), guess: 'test' },
      }),
      item('T02', ['T'], ['H01']),
    ],
    'items/external.json': [item('X01', [], [], { external: true, departmentId: 'GAJ' })],
    'counter-services.json': [
      {
        id: 'CS01',
        name: '咨询',
        plainName: '咨询',
        nameEn: 'Ask',
        aliases: [],
        zoneId: null,
        hallIds: ['H00', 'H01'],
        avgHandleMinutes: 3,
        note: '导办台',
      },
    ],
    'general-services.json': [general('A'), general('C'), general('T')],
    'referrals.json': [{ id: 'R01', name: '身份证', nameEn: 'Identity card', aliases: [], placeId: 'GAJ' }],
    'scenarios/SC_A01.json': {
      id: 'SC_A01',
      itemId: 'A01',
      version: 1,
      root: 'who',
      nodes: [
        {
          id: 'who',
          text: '谁来办？',
          kind: 'single',
          help: null,
          options: [
            {
              id: 'self',
              label: '本人',
              effects: [{ op: 'removeMaterial', materialId: 'IDCARD' }],
              next: null,
            },
          ],
        },
      ],
    },
    'scenario-effects.json': { ops: ['removeMaterial'], semantics: '按序' },
    'bundles.json': [],
    'faq.json': [],
    'documents.json': [],
    'kiosk.json': {
      prompt: words('请点击'),
      county: [tile('first', 'C', ['T01', 'T02']), tile('second', 'A', ['A01', 'X01'])],
      township: [tile('only', 'T', ['T01'])],
    },
    'queue-defaults.json': {
      zoneOffsetMinutes: marked(480),
      week: marked([...Array.from({ length: 5 }, () => [['08:00', '12:00']]), [], []]),
      issueBeforeMinutes: marked(30),
      lastTicketMinutes: marked(30),
      settleAt: marked('23:30'),
      quotas: marked({ A: 50, C: null }),
      priorityClasses: marked([
        { id: 'elderly', name: '老年', nameEn: 'Elderly', tag: '优先', bypass: false, unhurried: true },
      ]),
      grounds: marked([{ id: 'card', classId: 'elderly', name: '刷证', nameEn: 'Card', byCard: true }]),
      elderlyAge: marked(60),
      overtakingRatio: marked(2),
      noShow: marked({ minCalls: 2, afterSeconds: 60, unhurriedAfterSeconds: 120 }),
      reinstatement: marked({ behind: 3, lateMinutes: 30, lateBehind: 5 }),
      inferStartSeconds: marked(90),
      speechGraceSeconds: marked(30),
      undoSeconds: marked(15),
      livingPerVisitorAndService: marked(1),
      pauseReasons: reasons,
      directReasons: reasons,
      cancelReasons: reasons,
      outOfOrderReasons: reasons,
      dutyModes: marked([]),
      appointments: marked({ earlyMinutes: 15, lateMinutes: 0, groundId: null }),
      alarms: marked({ orphanMinutes: 5, longWaitMinutes: 30 }),
    },
    'hall-texts.json': {
      slip: {
        seats: marked(words('请等候')),
        listen: marked(words('请留意')),
        missed: marked(words('过号')),
        beforeOpening: marked(words('开始')),
        footer: marked(words('电话')),
      },
      announcement: {
        call: marked(words('请')),
        repeats: marked(2),
        recallRepeats: marked(1),
        digitOne: marked('yi'),
        charactersPerSecond: marked(4),
        volume: marked([{ from: '00:00', percent: 50 }]),
        secondLanguage: marked(null),
      },
      board: { notices: marked([]), idle: marked([]) },
    },
    'holidays.json': {
      years: [
        {
          year: 2026,
          published: true,
          source: '国办',
          off: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }],
          makeupWorkdays: ['2026-10-10'],
        },
      ],
      local: [{ name: '三月三', lunarDate: '2026-04-19', from: null, to: null, guess: 'test' }],
    },
    'kpis.json': ['办件量'],
  };
}

export function smallCatalogue(): Catalogue {
  const check = validateCatalogue(smallFiles());
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.catalogue;
}
