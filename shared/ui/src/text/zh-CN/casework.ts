/** The words of casework (办件): states, papers, documents, steps and everything that can happen, for counter, console and phone. */
import type { Light } from '@yichuang/domain/calendar/light';
import type { CaseStatus } from '@yichuang/domain/casework/case';
import type { DocumentFormId, ServedHow } from '@yichuang/domain/casework/documents/forms';
import type { FieldKey } from '@yichuang/domain/casework/documents/fields';
import type { CaseEventType } from '@yichuang/domain/casework/events';
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
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { IdentityProblemCode } from '@yichuang/domain/identity/problem';
import type { CreditCodeWarning } from '@yichuang/domain/identity/credit-code';
import type { IdentityWarning } from '@yichuang/domain/identity/identity';

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

const form: Record<DocumentFormId, string> = {
  receipt: '收件凭证',
  acceptance: '受理通知单',
  correction: '补正告知书',
  refusal: '不予受理通知书',
  deferral: '容缺受理通知书',
  pledge: '告知承诺书',
  special: '特别程序告知书',
  extension: '延长期限告知书',
  granted: '准予决定书',
  denied: '不予决定书',
  withdrawal: '撤回通知书',
  termination: '终止办理通知书',
  deemed: '视为受理通知书',
  delivery: '送达回证',
  handoverList: '材料移交清单',
  onceNotice: '一次性告知单',
  bringList: '需带材料清单',
  lossStatement: '遗失声明',
};

/** A mandatory field that is empty, and where it is filled. */
const field: Record<FieldKey, { readonly name: string; readonly where: string }> = {
  docNo: { name: '文书号', where: '由系统编号；请告诉运维' },
  caseNo: { name: '办件编号', where: '由系统编号；请告诉运维' },
  applicant: { name: '申请人姓名或名称', where: '在「申请人」里填' },
  contact: { name: '申请人联系电话', where: '在「申请人」里填手机' },
  agent: { name: '代理人', where: '在「代理人」里填' },
  itemName: { name: '事项名称', where: '请管理员在事项库补' },
  materials: { name: '材料清单', where: '在「材料」里点收' },
  receivedAt: { name: '收件时间', where: '先收件' },
  acceptedAt: { name: '受理时间', where: '先受理' },
  dueAt: { name: '办理期限', where: '请管理员核对事项的时限' },
  excluded: { name: '不计时说明', where: '请管理员在受理设置补' },
  dept: { name: '审批部门', where: '请管理员在事项库补' },
  window: { name: '受理窗口', where: '请先选窗口再受理' },
  clerk: { name: '受理人', where: '请用本人账号登录' },
  fee: { name: '收费', where: '请管理员在事项库补' },
  pickup: { name: '领取方式', where: '在「领取方式」里选' },
  queryWay: { name: '查询方式', where: '请管理员在受理设置补' },
  evalQr: { name: '评价二维码', where: '请运维设置对外网址' },
  missing: { name: '缺什么材料', where: '在「补正」里逐项选' },
  deadlineNote: { name: '补正的期限说明', where: '请管理员在受理设置补' },
  submitWay: { name: '补交方式', where: '请管理员在受理设置补' },
  reason: { name: '理由', where: '在「理由」里写明' },
  referTo: { name: '应向哪个机关申请', where: '在「不予受理」里选部门' },
  remedy: { name: '复议和诉讼的权利', where: '请管理员在受理设置补' },
  promiseDate: { name: '承诺补齐的日期', where: '先受理' },
  consequence: { name: '逾期的后果', where: '请管理员在受理设置补' },
  pledgeText: { name: '承诺内容', where: '请管理员在受理设置补' },
  procedure: { name: '特别程序', where: '由审批部门选' },
  legalBasis: { name: '法律依据', where: '请管理员在事项库补' },
  days: { name: '需要的天数', where: '由审批部门填' },
  startAt: { name: '开始时间', where: '由审批部门填' },
  newDueAt: { name: '新的期限', where: '由审批部门填' },
  approver: { name: '批准人', where: '请负责人批准' },
  decision: { name: '决定', where: '由审批部门决定' },
  resultNo: { name: '证照号或文号', where: '由审批部门填' },
  validUntil: { name: '有效期', where: '由审批部门填' },
  decidedAt: { name: '决定日期', where: '由审批部门决定' },
  endedAt: { name: '终止时间', where: '先终止' },
  deemedBasis: { name: '视为受理的依据', where: '请管理员在受理设置补' },
  docName: { name: '送达的文书', where: '先选要发的办件' },
  serveTo: { name: '受送达人', where: '在「领取人」里选' },
  serveWay: { name: '送达方式', where: '在「怎么给」里选' },
  servePlace: { name: '送达地点', where: '请管理员在受理设置补' },
  serveAt: { name: '送达时间', where: '先办领取' },
  receiver: { name: '收件人', where: '在「领取人」里选' },
  witness: { name: '见证人', where: '手印须有见证人' },
  server: { name: '送达人', where: '请用本人账号登录' },
  remark: { name: '备注', where: '可不填' },
  handoverList: { name: '移交的办件', where: '先选办件' },
  giver: { name: '移交人', where: '请用本人账号登录' },
  taker: { name: '接收人', where: '由部门签收' },
  questions: { name: '情形', where: '先回答情形问题' },
  where: { name: '办理地点', where: '请管理员在事项库补' },
  bring: { name: '要带的材料', where: '先选事项' },
  lossDetails: { name: '遗失说明', where: '由领取人手写' },
  applicantSign: { name: '申请人签名', where: '打印后请申请人签' },
  seal: { name: '印章', where: '打印后盖' },
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

const identityKind: Record<ApplicantIdentityKind, string> = {
  residentId: '居民身份证',
  hmtResidence: '港澳台居民居住证',
  foreignResident: '外国人永久居留证',
  hmtPermit: '港澳居民通行证',
  taiwanPermit: '台湾居民通行证',
  passport: '护照',
  householdBook: '户口簿',
  socialCard: '社保卡',
  temporaryId: '临时身份证',
  creditCode: '统一社会信用代码',
};

const identityProblem: Record<IdentityProblemCode, string> = {
  Empty: '请输入证件号码',
  WrongLength: '位数不对，请对着证件再看',
  WrongCharacters: '有不该出现的字',
  OldNumber: '这是 15 位旧号码，请用 18 位的',
  OtherKind: '这像是另一种证件的号码，请改证件类型',
  UnknownRegion: '前 6 位地区不对',
  NoSuchDate: '出生日期不对',
  BornInFuture: '出生日期还没到',
  ImplausibleAge: '出生日期太早了',
  WrongCheckCharacter: '号码有一位不对，不能用，请对着证件再看',
};

const personWarning: Record<CreditCodeWarning | IdentityWarning | 'PhoneUnusual' | 'NameChanged', string> = {
  WrongCheckCharacter: '信用代码的校验位不对，已记录，请再核对一次',
  WrongOrganisationCheckCharacter: '信用代码里的机构代码校验位不对，已记录',
  FormerForm: '这是旧版居留证，换证后号码会变',
  PhoneUnusual: '这个电话收不到短信',
  NameChanged: '这个号码以前登记的是另一个名字，请再看一次证件',
};

/** One line for each thing that can happen to a case; a new fact without words does not compile. */
const life: Record<CaseEventType, string> = {
  CaseReceived: '收件，{{count}} 份材料',
  CaseRegistered: '登记，省平台编号 {{externalNo}}',
  UnlistedCaseRecorded: '登记其他事项，依据{{basis}}',
  UnlistedAdopted: '待入库已处理',
  CaseAccepted: '受理，{{due}} 前决定',
  MaterialsDeferred: '容缺 {{count}} 份，{{due}} 前补齐',
  DeferredSupplied: '补来容缺材料 {{count}} 份',
  DeferralEnded: '容缺材料没有补齐，终止办理',
  CorrectionRequested: '第 {{count}} 次补正告知：{{missing}}',
  CorrectionSupplied: '交来补正材料 {{count}} 份',
  AcceptanceRefused: '不予受理：{{reason}}',
  ApplicantVerified: '申请人身份已核实',
  CaseWithdrawn: '申请人撤回',
  UndecidedWarned: '收件第 {{day}} 个工作日还没有决定，已提醒',
  ReceiptCorrected: '更正收件时间：{{from}} 改为 {{to}}{{due}}',
  SilenceMoved: '日历变了，{{date}} 起视为受理',
  CaseTaken: '{{name}}接办',
  CasePassed: '转给{{name}}',
  StepRecorded: '{{step}}：{{outcome}}',
  SpecialStarted: '开始{{procedure}}，约 {{days}} 日',
  ClockStopped: '停表，从 {{date}} 起不计时',
  SpecialEnded: '{{procedure}}结束：{{outcome}}，新期限 {{due}}',
  LimitExtended: '延长 {{days}} 个工作日，新期限 {{due}}',
  DeadlineMoved: '日历变了，期限从 {{from}} 改到 {{due}}',
  CaseDecided: '决定：{{outcome}}',
  ResultAttached: '上传了结果',
  ResultSent: '结果送往出证窗口',
  ResultArrived: '结果到了出证窗口',
  CaseClosed: '办结',
  ApplicantNotified: '第 {{count}} 次通知领取（{{channel}}）',
  NoticeReported: '通知{{outcome}}',
  CollectReminded: '放了 {{day}} 个工作日没来领，已提醒（{{channel}}）',
  ResultDelivered: '已领取（{{relation}}，{{how}}）',
  DeliveryRecalled: '发错，已追回',
  HelperAssigned: '{{name}}{{way}}，{{why}}',
  HelpTold: '已告诉申请人进度（{{channel}}）',
  HelpEnded: '帮代办提前结束',
  HandoverRecorded: '材料{{stage}}',
  DocumentIssued: '出《{{form}}》{{no}}',
  DocumentPrinted: '打印《{{form}}》',
  DocumentStamped: '《{{form}}》已盖章：{{seal}}',
  DocumentServed: '《{{form}}》已送达（{{how}}）',
  DocumentVoided: '《{{form}}》作废：{{reason}}',
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

  form,
  field,
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
  identityKind,
  identityProblem,
  personWarning,
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

  life: {
    ...life,
    CaseOnPaper: '补录：{{day}} {{time}} 纸质收件，{{count}} 份材料',
    accepted: { decided: '受理', deemed: '五个工作日没有答复，依法视为受理' },
    note: '说明：{{note}}',
    by: '{{name}}',
    byClock: '系统',
    copy: '第 {{count}} 次打印',
    inbox: '部门待办',
  },

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
};
