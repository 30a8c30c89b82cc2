/** The words of casework (办件): states, papers, documents, steps and everything that can happen, for counter, console and phone. */
import { caseworkPapers } from './casework-papers.ts';
import { caseworkPersons } from './casework-persons.ts';
import { caseworkLife } from './casework-life.ts';
import type { Light } from '@yichuang/domain/calendar/light';
import type { CaseStatus } from '@yichuang/domain/casework/case';
import type { ServedHow } from '@yichuang/domain/casework/documents/forms';
import type { MaterialLine } from '@yichuang/domain/casework/terms';
import type {
  Channel,
  HandoverStage,
  HelpReason,
  HelpWay,
  Missing,
  NoticeOutcome,
  Outcome,
  Paper,
  Pickup,
  Proof,
  Relation,
  SpecialOutcome,
  Step,
  StepOutcome,
  Way,
} from '@yichuang/domain/casework/words';

const status: Record<CaseStatus, string> = {
  received: '已收件',
  correcting: '待补正',
  accepted: '办理中',
  decided: '已决定',
  atIssue: '待领取',
  handedOut: '已送达',
  notAccepted: '不予受理',
  withdrawn: '已撤回',
  terminated: '已终止',
  closed: '已办结',
};

const way: Record<Way, string> = { full: '全流程', registered: '登记型', unlisted: '其他事项' };

/** Beside the shape and the colour of a light. */
const light: Record<Light | 'none', string> = {
  green: '正常',
  yellow: '临近',
  orange: '今日到期',
  red: '超承诺',
  deepRed: '超法定',
  stopped: '停表',
  none: '未计时',
};

const materialForm: Record<MaterialLine['form'], string> = {
  paper: '纸质',
  eCert: '电子证照',
  deferred: '容缺，待补',
  returned: '已退回',
};
const missing: Record<Missing['kind'], string> = { absent: '没有交', form: '形式不对', content: '内容不对' };
const pickup: Record<Pickup, string> = { counter: '窗口领取', post: '邮寄', electronic: '电子' };
const step: Record<Step, string> = {
  review: '审查',
  siteInspection: '现场核查',
  check: '审核',
  decision: '决定',
  certificate: '制证',
};
const stepOutcome: Record<StepOutcome, string> = { passed: '通过', failed: '不通过', done: '完成' };
const specialOutcome: Record<SpecialOutcome, string> = {
  passed: '通过',
  failed: '不通过',
  cancelled: '取消',
};
const outcome: Record<Outcome, string> = { granted: '准予', refused: '不予' };
const channel: Record<Channel, string> = { sms: '短信', phone: '电话', screen: '当面' };
const helpWay: Record<HelpWay, string> = { accompany: '帮办（陪同指导）', entrust: '代办（受托代办）' };
const helpReason: Record<HelpReason, string> = {
  manyItems: '事项多',
  long: '办理时间长',
  asked: '申请人要求',
};
const noticeOutcome: Record<NoticeOutcome, string> = {
  sent: '已发出',
  delivered: '已送到',
  failed: '没有送到',
};
const handoverStage: Record<HandoverStage, string> = {
  listed: '已列清单',
  signedOver: '窗口已移交',
  signedFor: '部门已接收',
  missing: '未随清单到，可重新列入',
};
const relation: Record<Relation, string> = {
  self: '本人',
  agent: '收件时登记的代理人',
  legalRepresentative: '法定代表人',
  entrusted: '受托人',
};
const proof: Record<Proof, string> = {
  notice: '受理通知单',
  shortCode: '短码',
  lossStatement: '遗失声明',
};
const paper: Record<Paper, string> = {
  id: '领取人证件',
  applicantId: '申请人证件',
  authorisation: '授权委托书',
  companySeal: '单位公章或介绍信',
  lossStatement: '遗失声明',
};
const servedHow: Record<ServedHow, string> = {
  counter: '当面',
  post: '邮寄',
  electronic: '电子',
  left: '留置',
};

export const casework = {
  status,
  way,
  light,
  daysLeft_other: '还剩 {{count}} 个工作日',
  day: '{{date}}（{{weekday}}）',
  theApplication: '申请书',
  dueToday: '今天到期',
  overdue_other: '已超 {{count}} 个工作日',
  uncertain: '暂定',
  uncertainWhy: '{{year}} 年放假安排还没公布，日期暂定',

  /** What is to be done next with a case: `CaseLine.next`. */
  next: {
    verify: '核实申请人身份',
    accept: '决定是否受理',
    acceptedBySilence: '依法视为受理，请送达通知',
    supply: '等申请人补正',
    print: '打印文书',
    stamp: '盖章',
    serve: '送达文书',
    handOver: '材料移交部门',
    signFor: '等部门签收',
    take: '等部门接办',
    decide: '等部门决定',
    special: '特别程序进行中',
    supplyDeferred: '等补容缺材料',
    register: '等省平台办结',
    adopt: '等管理员入库',
    attach: '上传结果',
    send: '结果送出证窗口',
    arrive: '等结果送到',
    notify: '通知领取',
    collect: '等人来领',
    close: '办结',
    none: '没有要做的',
  },

  materialForm,
  missing,
  pickup,
  step,
  stepOutcome,
  specialOutcome,
  outcome,
  channel,
  helpWay,
  helpReason,
  noticeOutcome,
  handoverStage,
  relation,
  proof,
  paper,
  servedHow,
  identityToVerify: '身份待核：只能收件，不能受理',
  mayCollect: '可代领',
  unlistedBasis: { law: '法律规定', department: '部门答复', usual: '惯例' },
  /** Reasons of the office's lists, by id. */
  reason: {
    newlyFound: '审查时新发现',
    changedByApplicant: '申请人改了申请',
    lawChanged: '规定有变化',
    notRequired: '依法不需要办理',
    notCompetent: '不属于本机关职权',
    alreadyDecided: '已经办过同一申请',
    misprint: '打印错误',
    wrongContent: '内容有误',
    torn: '破损或污损',
    decisionChanged: '决定有变化',
  },
  unit: { workingDay: '个工作日', calendarDay: '日', month: '个月' },

  /** 补录纸质收件. */
  onPaper: {
    line: '补录纸质收件，登记表 {{serial}} 号，收件时间',
    correct: '更正收件时间',
    title: '更正收件时间',
    advice:
      '照收件登记表改，写明原因。编号不变；受理、视为受理和办理期限从更正后的时间重新算。通知单还没打印的，打出来就是新日期；已经打印的，请作废重打或告知申请人。',
    date: '收件日期',
    time: '收件时间',
    why: '原因',
    hint: '例如：登记表上是前一天',
    notNow: '先不',
    confirm: '更正',
    done: '收件时间已更正，期限已重算',
  },

  /** Beside a limit. */
  limitOf: {
    printed: '通知单上是 {{date}}',
    newDue: '，新期限 {{due}}',
    extended: '已批准延长 {{days}} 个工作日',
    specialRuns: '{{procedure}}进行中，没有停表',
    stopped: '{{procedure}}进行中，从 {{date}} 起停表',
  },
  /** Of the papers that were taken. */
  paperOf: {
    toCorrect: '待补正：{{what}}',
    noneTaken: '没有收材料',
    other: '其他材料',
    counted: '原件 {{originals}}，复印件 {{copies}}',
    until: '{{date}} 前补',
  },

  /** 帮代办 */
  help: {
    title: '帮代办',
    none: '没有安排帮代办',
    offer: {
      manyItems: '这次要办的事项多，请问一下申请人要不要帮代办',
      long: '这次办理时间长，请问一下申请人要不要帮代办',
    },
    assign: '安排帮代办',
    change: '换人或改方式',
    tell: '已告诉申请人',
    end: '提前结束',
    notTold: '还没有告诉申请人进度',
    told: '告诉过 {{times}} 次，最近 {{date}} {{time}}（{{channel}}）',
    assignTitle: '安排谁帮代办？',
    assignSays: '这位同事从现在跟到办件结束。只问不强，申请人同意才安排。',
    who: '帮代办人',
    choose: '请选择',
    way: '怎么帮',
    why: '为什么',
    agreed: '申请人已同意',
    tellTitle: '记下告诉了申请人进度',
    tellSays: '先告诉申请人，再记在这里。',
    how: '怎么告诉的',
    endTitle: '提前结束帮代办？',
    endSays: '办件照常办，只是不再有人帮代办。',
    endWhy: '原因',
  },

  applicant: '申请人',
  agent: '代理人',
  caseNo: '办件编号',
  shortCode: '短码',
  externalNo: '省平台编号',
  receivedAt: '收件时间',
  acceptedAt: '受理时间',
  promised: '承诺期限',
  statutory: '法定期限',
  department: '审批部门',
  purged: '资料已按规定清除',
  keyLost: '资料无法解密（密钥缺失）',
  damaged: '资料已损坏',
  ...caseworkPapers,
  ...caseworkPersons,
  ...caseworkLife,
};
