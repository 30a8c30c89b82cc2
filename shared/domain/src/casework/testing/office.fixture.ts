/** The office's settings as the rule tests use them: the shipped defaults in short. */
import { DEFAULT_DEADLINE_RULES } from '../../calendar/deadline-rules.ts';
import { DocumentFormId } from '../documents/forms.ts';
import { OfficeRules } from '../office.ts';

const UNSEALED: readonly string[] = [
  'pledge',
  'delivery',
  'handoverList',
  'onceNotice',
  'bringList',
  'lossStatement',
];
const UNNUMBERED: readonly string[] = ['pledge', 'onceNotice', 'bringList', 'lossStatement'];

export const OFFICE: OfficeRules = OfficeRules.parse({
  revision: 1,
  registeredItems: ['REG'],
  deadlines: DEFAULT_DEADLINE_RULES,
  silence: 'every',
  correctionOnceStrict: true,
  special: { needsNotice: true, stopsWhen: 'served' },
  extension: { maxDays: 10 },
  deferral: { maxDays: null },
  atOnce: { acceptance: true },
  decisions: 'licence',
  forms: DocumentFormId.options.map((form) => ({
    form,
    pattern: UNNUMBERED.includes(form) ? null : '保政服文〔{year}〕第{hall}-{serial}号',
    copies: form === 'acceptance' ? 2 : 1,
    sealed: !UNSEALED.includes(form),
  })),
  seals: {
    transferred: 'xsj-seal',
    original: 'hall-seal',
    departments: [{ departmentId: 'SJJ', sealId: 'sjj-seal' }],
    names: [{ sealId: 'hall-seal', name: '受理专用章' }],
  },
  titles: [],
  remedies: { review: '县人民政府', reviewDays: 60, court: '县人民法院', courtMonths: 6 },
  phones: { office: '12345', complaints: '12345' },
  collectAt: '出证窗口',
  runs: ['11:30', '17:00'],
  uncollectedHours: 4,
  collectReminders: [5, 15],
  receivers: [
    { relation: 'self', needs: ['id'] },
    { relation: 'agent', needs: ['id'] },
    { relation: 'legalRepresentative', needs: ['id'] },
    { relation: 'entrusted', needs: ['id', 'applicantId', 'authorisation'] },
  ],
  reasons: {
    secondCorrection: ['newlyFound'],
    refusal: ['notRequired', 'notCompetent'],
    void: ['misprint'],
  },
  retentionYears: { people: 10, scans: 10 },
});
