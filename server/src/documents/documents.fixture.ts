/** One document of each form with every field filled in (样例): invented people, real items, two names that few faces have. */
import type { LocalDate } from '@yichuang/domain/ids';
import type {
  CaseFacts,
  DocumentContent,
  LimitsFact,
  MaterialFact,
  Matter,
  Minute,
  Party,
} from './content.ts';

const day = (date: string): LocalDate => date as LocalDate;
const minute = (at: string): Minute => at;

const YAN: Party = {
  kind: 'natural',
  name: '王䶮',
  identity: '居民身份证 469029********0018',
  phone: '138****0001',
  address: null,
  representative: null,
};

const LIN: Party = { ...YAN, name: '林㛃', identity: '居民身份证 469029********0026', phone: '139****0002' };

const RESTAURANT: Party = {
  kind: 'organisation',
  name: '保亭𠮷顺椰林餐饮服务有限公司',
  identity: '统一社会信用代码 91469029MA5T000000',
  phone: '138****0003',
  address: '保亭黎族苗族自治县保城镇',
  representative: '陈𠮷',
};

const paper = (name: string, originals: number, copies: number, verified = false): MaterialFact => ({
  name,
  form: 'paper',
  originals,
  copies,
  verified,
  dueDate: null,
});

const MATERIALS: MaterialFact[] = [
  paper('食品经营许可申请书', 1, 0),
  { ...paper('营业执照', 0, 0), form: 'eCert' },
  paper('法定代表人（负责人）身份证明', 0, 1, true),
  paper('与食品经营相适应的主要设备设施布局、操作流程等文件', 1, 1),
  { ...paper('食品安全管理人员健康证明', 0, 1), form: 'deferred', dueDate: day('2026-12-01') },
];

const LIMITS: LimitsFact = {
  from: day('2026-11-25'),
  promised: { words: '5个工作日', dueDate: day('2026-12-02') },
  statutory: { words: '10个工作日', dueDate: day('2026-12-09') },
  excluded: ['听证（最长20个工作日）', '检验检测（以实际需要为准）'],
  certain: true,
};

export const CASE: CaseFacts = {
  externalNo: '4600-2026-1125-000871',
  caseNo: '1146902900990007442460125021000202611250001',
  shortCode: '026000173',
  itemName: '食品经营许可核发',
  itemCode: '1146902900990007442460125021000',
  itemType: 'licence',
  legalBasis: ['中华人民共和国食品安全法', '食品经营许可和备案管理办法'],
  applicant: RESTAURANT,
  agent: LIN,
  scenario: ['新办', '热食类制售', '餐饮服务经营者', '经营场所为租赁'],
  materials: MATERIALS,
  receivedAt: minute('2026-11-25 09:05'),
  counter: '3号窗口',
  clerk: '周小满',
  fee: '不收费',
  pickup: '窗口领取：凭受理通知和身份证件到县政务大厅12号窗口（出证窗口）；也可以免费邮寄。',
  progressUrl: 'https://hall.example/case/026000173',
  evaluationUrl: 'https://hall.example/rate/7f3kq9xw2m',
};

/** 高龄补贴: no licence, so none of the licence's words. */
export const ALLOWANCE: CaseFacts = {
  ...CASE,
  externalNo: null,
  caseNo: '1146902900990015182460520011000202611250002',
  shortCode: '026000181',
  itemName: '高龄补贴发放',
  itemCode: '1146902900990015182460520011000',
  itemType: 'other',
  legalBasis: ['海南省高龄老人长寿保健补助办法'],
  applicant: YAN,
  agent: null,
  scenario: ['年满80周岁'],
  materials: [paper('居民身份证', 0, 1, true), paper('银行卡', 0, 1, true)],
};

/** Enough papers for a second sheet. */
export const MANY: CaseFacts = {
  ...CASE,
  materials: Array.from({ length: 34 }, (_, index) =>
    paper(`第${index + 1}号材料：场地使用证明、设施设备清单以及与之相适应的管理制度文本`, 1, 2),
  ),
};

const content = (
  matter: Matter,
  facts: CaseFacts | null = CASE,
  given: Partial<DocumentContent> = {},
): DocumentContent => ({
  documentNo: `保政服文〔2026〕第0-00017号`,
  replaces: null,
  issuedOn: day('2026-11-25'),
  copies: 2,
  hall: {
    name: '保亭黎族苗族自治县政务服务中心',
    address: '保亭黎族苗族自治县保城镇（门牌号待确认）',
    phone: '12345',
  },
  authority: '保亭黎族苗族自治县行政审批服务局',
  sealName: '保亭黎族苗族自治县行政审批服务局行政审批专用章',
  case: facts,
  matter,
  ...given,
});

export const DOCUMENTS: Readonly<Record<Matter['form'], DocumentContent>> = {
  receipt: content({ form: 'receipt', purpose: 'intake', answers: null, decideBy: day('2026-12-02') }),
  acceptance: content({ form: 'acceptance', limits: LIMITS, pledged: false }),
  correction: content({
    form: 'correction',
    count: 1,
    receiptDay: day('2026-11-25'),
    missing: [
      {
        name: '食品安全管理人员健康证明',
        kind: 'absent',
        requirement: '提交有效期内的健康证明复印件1份，带原件核对。',
      },
      { name: '食品经营许可申请书', kind: 'form', requirement: '第2页法定代表人未签名，请补签并加盖公章。' },
      {
        name: '主要设备设施布局图',
        kind: 'content',
        requirement: '布局图未标明清洗消毒间的位置，请重新绘制。',
      },
    ],
    note: '可先拍照发给窗口预审，再带纸质材料。',
  }),
  refusal: content({
    form: 'refusal',
    ground: 'notCompetent',
    reason: '申请的经营场所在三亚市，应当由场所所在地的市场监督管理部门办理。',
    competent: '三亚市市场监督管理局',
  }),
  deferral: content({
    form: 'deferral',
    deferred: MATERIALS.filter(({ form }) => form === 'deferred'),
    limits: LIMITS,
  }),
  pledge: content({
    form: 'pledge',
    conditions: [
      '具有与经营的食品品种、数量相适应的场所，并保持环境整洁。',
      '具有相应的设备或者设施，有食品安全管理人员和保证食品安全的规章制度。',
      '食品安全管理人员、从业人员持有有效健康证明。',
    ],
  }),
  special: content({
    form: 'special',
    procedure: '专家评审',
    expected: '20个工作日',
    from: day('2026-11-30'),
    reason: '经营场所设在地下空间，需要就通风和油烟排放组织专家评审。',
  }),
  extension: content({
    form: 'extension',
    days: 10,
    oldDueDate: day('2026-12-09'),
    newDueDate: day('2026-12-23'),
    approvedBy: '本机关负责人',
    reason: '受台风影响，现场核查不能按期进行。',
  }),
  granted: content({
    form: 'granted',
    resultName: '食品经营许可证',
    resultNo: 'JY24690290000017',
    validUntil: day('2031-11-29'),
  }),
  denied: content({
    form: 'denied',
    reason:
      '经现场核查，未设置独立的清洗消毒区域，不符合《食品经营许可和备案管理办法》规定的条件，且在规定时间内未完成整改。',
  }),
  withdrawal: content({ form: 'withdrawal', reason: '申请人另行选址，不再使用原经营场所。' }),
  termination: content({
    form: 'termination',
    reason: '容缺材料“食品安全管理人员健康证明”在2026年12月1日前未补齐。',
  }),
  deemed: content(
    {
      form: 'deemed',
      receiptDay: day('2026-11-18'),
      limits: {
        ...LIMITS,
        from: day('2026-11-18'),
        promised: { words: '5个工作日', dueDate: day('2026-11-25') },
        statutory: { words: '10个工作日', dueDate: day('2026-12-02') },
        certain: false,
      },
    },
    { ...CASE, receivedAt: minute('2026-11-18 09:05') },
  ),
  delivery: content(
    {
      form: 'delivery',
      results: [
        {
          shortCode: '026000173',
          itemName: '食品经营许可核发',
          name: '食品经营许可证（正本、副本）',
          number: 'JY24690290000017',
        },
        {
          shortCode: '026000190',
          itemName: '公共场所卫生许可（新办）',
          name: '卫生许可证',
          number: '保卫公证字〔2026〕第0042号',
        },
        {
          shortCode: '026000203',
          itemName: '城镇污水排入排水管网许可',
          name: '不予行政许可决定书',
          number: '保政服决〔2026〕第0-00003号',
        },
      ],
      to: '保亭𠮷顺椰林餐饮服务有限公司',
      receiver: {
        name: '林㛃',
        identity: '居民身份证 469029********0026',
        relation: '收件时登记可代领的代理人',
      },
      how: '直接送达（窗口领取）',
      place: '县政务大厅12号窗口',
      at: minute('2026-12-03 10:17'),
      server: '符永强',
      proof: '受理通知单',
      papers: ['领取人身份证件'],
      trackingNo: null,
      witness: null,
    },
    null,
  ),
  handoverList: content(
    {
      form: 'handoverList',
      department: '保亭黎族苗族自治县市场监督管理局',
      run: '上午班（11:30）',
      cases: [
        {
          shortCode: '026000173',
          externalNo: '4600-2026-1125-000871',
          itemName: '食品经营许可核发',
          applicant: '保亭𠮷顺椰林餐饮服务有限公司',
          originals: 2,
          copies: 3,
          dueDate: day('2026-12-02'),
        },
        {
          shortCode: '026000211',
          externalNo: null,
          itemName: '药品经营许可（零售）',
          applicant: '王䶮',
          originals: 4,
          copies: 6,
          dueDate: day('2026-12-09'),
        },
      ],
    },
    null,
    { authority: '保亭黎族苗族自治县政务服务中心', documentNo: '保政服移〔2026〕第0-00008号' },
  ),
  onceNotice: content(
    {
      form: 'onceNotice',
      itemName: '食品经营许可核发',
      scenario: CASE.scenario.slice(),
      needed: [
        { name: '食品经营许可申请书', originals: 1, copies: 0, remark: '窗口有空表' },
        { name: '营业执照', originals: 0, copies: 1, remark: '有电子证照可免交' },
        { name: '法定代表人（负责人）身份证明', originals: 0, copies: 1, remark: '带原件核对' },
        { name: '食品安全管理人员健康证明', originals: 0, copies: 1, remark: '可容缺' },
      ],
      where: '县政务大厅二楼社会事务综合窗口3–6号',
      howLong: '承诺5个工作日（法定10个工作日）',
      fee: '不收费',
      version: '食品经营许可情形清单第3版（2026年11月1日生效）',
    },
    null,
    { authority: '保亭黎族苗族自治县政务服务中心', documentNo: null, copies: 1 },
  ),
  bringList: content(
    {
      form: 'bringList',
      items: ['居民身份证原件（或者临时身份证、户口簿、社会保障卡）', '授权委托书原件'],
      until: day('2026-12-02'),
    },
    ALLOWANCE,
    { documentNo: null, copies: 1 },
  ),
  lossStatement: content({ form: 'lossStatement', lostNo: '保政服受〔2026〕第0-00017号' }, ALLOWANCE, {
    documentNo: null,
    copies: 1,
  }),
};

/** Forms whose words depend on what kind of matter it is. */
export const NEUTRAL_DOCUMENTS: readonly DocumentContent[] = [
  content(
    { form: 'acceptance', limits: { ...LIMITS, statutory: null, excluded: [] }, pledged: false },
    ALLOWANCE,
  ),
  content({ form: 'granted', resultName: '高龄补贴', resultNo: null, validUntil: null }, ALLOWANCE),
];

/** The receiver could not sign. */
export const FINGERPRINT_DELIVERY: DocumentContent = {
  ...DOCUMENTS.delivery,
  matter: { ...DOCUMENTS.delivery.matter, witness: '王海燕' } as DocumentContent['matter'],
};

export const LONG_RECEIPT = content(
  {
    form: 'receipt',
    purpose: 'supplement',
    answers: '保政服补〔2026〕第0-00004号',
    decideBy: day('2026-12-02'),
  },
  MANY,
);
