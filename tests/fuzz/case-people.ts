/** Clerks, officials, the clock and the outbox of a fuzzed office: mostly sensible, sometimes not. */
import {
  helpOn,
  openCorrection,
  openSpecial,
  owed,
  type Case,
  type CaseStatus,
} from '@yichuang/domain/casework/case';
import type { PersonFacts } from '@yichuang/domain/casework/command';
import type { IssuedDocument } from '@yichuang/domain/casework/documents/forms';
import { ALL_PAPERS, paper } from '@yichuang/domain/casework/testing/items.fixture';
import { WHO, type CaseworkName, type Who } from '@yichuang/domain/casework/testing/stage';
import type { Instant, PersonId } from '@yichuang/domain/ids';
import { dateAt, plusMs } from '@yichuang/domain/time';
import type { Seeded } from '@yichuang/server/past/seeded';
import { NO_SUCH_VERSION, UNANSWERED, type CaseAct, type CaseworkUnderFuzz } from './casework-under-fuzz.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const NOBODY = uuid(0xff);
const UNPROVEN = uuid(0xb9) as PersonId;

const known: PersonFacts = {
  kind: 'natural',
  identityChecked: 'valid',
  hasPhone: true,
  hasAddress: true,
};
const SILENT = { ...known, hasPhone: false };
const COMPANY: PersonFacts = { ...SILENT, kind: 'organisation' };
const KINDS = [known, known, known, SILENT, COMPANY];

/** Twenty applicants and agents; one whose identity is still to be proven. */
export const FUZZ_PEOPLE: Readonly<Record<PersonId, PersonFacts>> = {
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [uuid(0xa0 + index), KINDS[index % 5] ?? known]),
  ),
  [UNPROVEN]: { ...known, identityChecked: 'toVerify' },
};
export const PROVEN: Readonly<Record<PersonId, PersonFacts>> = { [UNPROVEN]: known };
const PERSONS = Object.keys(FUZZ_PEOPLE);

const URGENT: ReadonlySet<string> = new Set(['special', 'granted', 'denied']);

/** How often each act is tried; what follows from another (移交记录, 送达记录) comes with it. */
const WEIGHTS: Readonly<Record<Exclude<CaseworkName, 'recordHandover' | 'recordDelivery'>, number>> = {
  receiveCase: 14,
  registerCase: 3,
  recordUnlistedCase: 3,
  completeAtOnce: 4,
  adoptUnlisted: 3,
  acceptCase: 6,
  requestCorrection: 6,
  supplyCorrection: 7,
  refuseAcceptance: 3,
  verifyApplicant: 12,
  withdrawCase: 2,
  deemAccepted: 7,
  warnUndecided: 9,
  supplyDeferred: 5,
  endDeferral: 7,
  takeCase: 5,
  passCase: 4,
  assignHelper: 3,
  tellHelped: 3,
  endHelp: 1,
  recordStep: 4,
  startSpecial: 6,
  endSpecial: 5,
  extendLimit: 4,
  moveDeadline: 8,
  correctReceipt: 6,
  decideCase: 14,
  attachResult: 4,
  sendResult: 5,
  arriveResult: 9,
  notifyApplicant: 4,
  reportNotice: 5,
  remindCollect: 7,
  deliverResults: 9,
  recallDelivery: 3,
  closeCase: 3,
  makeHandover: 5,
  signOver: 6,
  signFor: 6,
  printHandover: 3,
  printDelivery: 3,
  printDocument: 16,
  stampDocument: 16,
  serveDocument: 9,
  voidDocument: 4,
  issueDocument: 2,
};
type Tried = keyof typeof WEIGHTS;
const NAMES = Object.keys(WEIGHTS) as Tried[];
const TOTAL = NAMES.reduce((sum, name) => sum + WEIGHTS[name], 0);

/** Officials twice: most of them are another department's. */
const EVERYBODY: readonly Who[] = [...(Object.keys(WHO) as Who[]), 'sjj', 'xsj', 'mzj'];

/** The next thing that somebody of the office tries. */
export function someoneOfTheOffice(world: CaseworkUnderFuzz, luck: Seeded): CaseAct {
  const act = sensible(choose(luck), world, luck);
  if (luck.chance(0.87)) return act;
  return luck.chance(0.4)
    ? { ...act, who: luck.pick(EVERYBODY) ?? act.who }
    : { ...act, payload: spoiled(act.payload, luck) };
}

function choose(luck: Seeded): Tried {
  let at = luck.next() * TOTAL;
  for (const name of NAMES) {
    at -= WEIGHTS[name];
    if (at < 0) return name;
  }
  return 'receiveCase';
}

/** One field replaced by something of the right shape that does not fit. */
function spoiled(payload: CaseAct['payload'], luck: Seeded): CaseAct['payload'] {
  const wild: Readonly<Record<string, unknown>> = {
    caseId: NOBODY,
    handoverId: NOBODY,
    deliveryId: NOBODY,
    documentId: NOBODY,
    noticeId: NOBODY,
    itemId: luck.pick(['NONE', 'AWAY', 'AWAY', 'REG', 'FOOD']),
    treeVersion: NO_SUCH_VERSION,
    answers: [UNANSWERED],
    applicantId: NOBODY,
    reasonId: 'nonsense',
    sealId: 'nonsense',
    procedureCode: 'auction',
    deferred: ['FORM'],
    materials: [paper('FORM')],
    dueDate: '2026-01-01',
    promisedDate: '2026-01-01',
    days: 40,
    day: 30,
    departmentId: 'GAJ',
    scanned: ['026999990'],
    papers: [],
    receiver: { personId: luck.pick([NOBODY, ...PERSONS]), relation: 'self' },
    note: undefined,
    cases: [{ caseId: NOBODY, shortCode: '026999990' }],
    caseIds: [NOBODY],
  };
  const field = luck.pick(Object.keys(payload).filter((name) => name in wild));
  if (field === undefined) return payload;
  const { [field]: _replaced, ...rest } = payload;
  return wild[field] === undefined ? rest : { ...rest, [field]: wild[field] };
}

/** Now and then it was taken in on paper some hours before, or it is said so. */
function paperHour(now: Instant, luck: Seeded): object {
  if (!luck.chance(0.3)) return {};
  const receivedAt = plusMs(now, luck.pick([-3, -26, -26, 1, -900])! * 3_600_000);
  return { paper: { receivedAt, serial: 951 + luck.below(3) } };
}

function sensible(name: Tried, world: CaseworkUnderFuzz, luck: Seeded): CaseAct {
  const cases = world.cases();
  const one = (fits: (current: Case) => boolean): Case | undefined =>
    luck.pick(cases.filter(fits)) ?? luck.pick(cases);
  /** For what a person does: some cases lie under a pile until the clock finds them. */
  const some = (fits: (current: Case) => boolean): Case | undefined =>
    one((current) => fits(current) && (!isForgotten(current) || luck.chance(0.05)));
  const by = (who: Who, payload: CaseAct['payload']): CaseAct => ({ who, name, payload });
  const on = (who: Who | null, current: Case | undefined, more: object = {}): CaseAct =>
    by(who ?? officialOf(current, luck), { caseId: current?.caseId ?? NOBODY, ...more });
  const either = (current: Case | undefined): Who => (luck.chance(0.5) ? 'clerk' : officialOf(current, luck));
  const is =
    (...states: readonly CaseStatus[]) =>
    ({ status }: Case): boolean =>
      states.includes(status);
  const isHelped = (current: Case): boolean => helpOn(current) !== null && current.endedAt === null;
  const running = (current: Case): boolean => current.status === 'accepted' && current.way === 'full';
  const now = world.now();

  switch (name) {
    case 'receiveCase':
      return by('clerk', { ...application(luck), ...nextStep(luck), ...paperHour(now, luck) });
    case 'completeAtOnce': {
      const outcome = luck.pick(['granted', 'granted', 'refused']);
      const note = luck.chance(0.8) ? { note: '即办' } : {};
      const done = { itemId: 'CARD', outcome, handOut: luck.chance(0.5), ...note };
      return by(luck.chance(0.9) ? 'clerk' : 'newClerk', {
        ...application(luck),
        ...done,
        applicantId: luck.pick(PERSONS),
      });
    }
    case 'registerCase': {
      const dueDate = luck.chance(0.5) ? dateIn(world, 12) : null;
      const externalNo = `HN-2026-${String(luck.below(9_000) + 1_000)}`;
      return by('clerk', {
        ...visit(luck),
        itemId: 'REG',
        applicantId: luck.pick(PERSONS),
        externalNo,
        dueDate,
      });
    }
    case 'recordUnlistedCase': {
      const promisedDate = dateIn(world, luck.below(20));
      const what = {
        departmentId: luck.pick(['LYJ', 'SJJ']),
        note: '其他事项',
        promisedDate,
        basis: 'usual',
      };
      return by('clerk', { ...visit(luck), ...what, applicantId: luck.pick(PERSONS) });
    }
    case 'adoptUnlisted':
      return on(
        'manager',
        one(({ unlisted }) => unlisted !== null && !unlisted.adopted),
        {
          itemId: luck.pick(['FOOD', null]),
        },
      );
    case 'acceptCase': {
      const current = some(is('received'));
      return on(either(current), current, { deferred: ['LEASE'], pledge: luck.chance(0.2) });
    }
    case 'requestCorrection': {
      const current = some(is('received'));
      const again = (current?.corrections.length ?? 0) > 0 && luck.chance(0.8);
      const missing = [{ materialId: luck.pick(['LEASE', 'FORM', 'IDCARD', null]), kind: 'content' }];
      return on(either(current), current, { missing, ...(again ? { reasonId: 'newlyFound' } : {}) });
    }
    case 'supplyCorrection': {
      const current = one(is('correcting'));
      const asked = current && openCorrection(current)?.missing.map(({ materialId }) => materialId ?? 'FORM');
      return on('clerk', current, { materials: (asked ?? ['FORM']).map(paper) });
    }
    case 'refuseAcceptance':
      return on(either(undefined), some(is('received')), {
        reasonId: 'notRequired',
        competentDepartmentId: null,
        note: '不需许可',
      });
    case 'verifyApplicant':
      return on(
        'clerk',
        one(({ identityToVerify }) => identityToVerify),
        { applicantId: luck.pick(PERSONS) },
      );
    case 'withdrawCase':
      return on('clerk', some(is('received', 'correcting', 'accepted')), { note: '本人要求' });
    case 'deemAccepted':
      return on(
        'clock',
        one((c) => c.status === 'received' && c.silentUntil !== null && c.silentUntil <= now),
      );
    case 'warnUndecided':
      return on(
        'clock',
        one((c) => c.status === 'received' && c.receivedAt < daysAgo(now, 2)),
        {
          day: luck.pick([3, 4]),
        },
      );
    case 'supplyDeferred':
      return on(
        'clerk',
        some((c) => running(c) && owed(c).length > 0),
        { materials: [paper('LEASE')] },
      );
    case 'endDeferral': {
      const current = one((c) => running(c) && owed(c).some(({ dueAt }) => dueAt !== null && dueAt < now));
      return on(luck.chance(0.5) ? 'clock' : null, current);
    }
    case 'takeCase': {
      const current = one((c) => c.takenBy === null && is('received', 'accepted')(c));
      return on(null, current, luck.chance(0.3) ? { takeOver: true } : {});
    }
    case 'passCase':
      return on(
        null,
        one(({ takenBy }) => takenBy !== null),
        {
          toAccountId: luck.pick(['official-sjj-2', null]),
        },
      );
    case 'assignHelper':
      return on(
        'clerk',
        one((c) => c.endedAt === null),
        {
          helperId: luck.pick(['clerk-1', 'clerk-2']),
          way: luck.pick(['accompany', 'entrust']),
          why: luck.pick(['manyItems', 'long', 'asked']),
          agreed: true,
        },
      );
    case 'tellHelped':
      return on('clerk', one(isHelped), { channel: luck.pick(['sms', 'phone', 'screen']) });
    case 'endHelp':
      return on('clerk', one(isHelped), { note: '自己办' });
    case 'recordStep':
      return on(null, one(is('accepted', 'decided')), {
        step: luck.pick(['review', 'siteInspection', 'check']),
        outcome: luck.pick(['passed', 'failed', 'done']),
      });
    case 'startSpecial': {
      const procedureCode = luck.chance(0.8) ? 'expertReview' : 'siteInspection';
      return on(
        null,
        one((c) => running(c) && openSpecial(c) === null),
        {
          procedureCode,
          expectedDays: luck.below(20) + 1,
        },
      );
    }
    case 'endSpecial':
      return on(
        null,
        one((c) => running(c) && (stands(c) || luck.chance(0.1))),
        { outcome: 'passed' },
      );
    case 'extendLimit':
      return on(
        'chief',
        one((c) => running(c) && c.extension === null),
        {
          days: luck.below(11) + 1,
          note: '案情复杂',
        },
      );
    case 'moveDeadline':
      return on(
        'clock',
        one((c) => outdated(c, world)),
      );
    case 'correctReceipt': {
      const entered = some((c) => c.onPaper !== undefined && is('received', 'correcting', 'accepted')(c));
      const current = luck.chance(0.95) ? entered : some(running);
      const hours = luck.pick([-1, -2, -5, -20, 1, -24 * 34]) ?? -1;
      const from = current?.receivedAt ?? now;
      const receivedAt = luck.chance(0.1) ? from : plusMs(luck.chance(0.7) ? from : now, hours * 3_600_000);
      return on(luck.chance(0.4) ? 'clerk' : 'manager', current, { receivedAt, note: '看错了' });
    }
    case 'decideCase': {
      const current = some((c) => c.status === 'accepted' && openSpecial(c) === null && owed(c).length === 0);
      const refused = luck.chance(0.25) ? { outcome: 'refused', note: '不符合条件' } : { outcome: 'granted' };
      return on(null, current, luck.chance(0.2) ? { ...refused, fileId: uuid(0xf1) } : refused);
    }
    case 'attachResult':
      return on(null, one(is('decided', 'atIssue')), { fileId: uuid(0xf0) });
    case 'sendResult':
      return on(
        null,
        one((c) => c.status === 'decided' && c.result.place === 'department'),
      );
    case 'arriveResult':
      return on(
        'clerk',
        one((c) => c.status === 'decided' || (c.status === 'accepted' && c.way !== 'full')),
      );
    case 'notifyApplicant':
      return on('clerk', one(is('atIssue')), { channel: luck.pick(['sms', 'phone', 'screen']) });
    case 'reportNotice': {
      const current = one(({ notices }) => notices.some(({ outcome }) => outcome === null));
      return on('hub', current, {
        noticeId: current?.notices.at(-1)?.noticeId ?? NOBODY,
        outcome: luck.pick(['sent', 'delivered', 'failed']),
      });
    }
    case 'remindCollect':
      return on(
        'clock',
        one((c) => c.status === 'atIssue' && (c.result.arrivedAt ?? now) < daysAgo(now, 7)),
        {
          day: luck.pick([5, 15]),
        },
      );
    case 'deliverResults':
      return by('clerk', handOut(cases, one, luck));
    case 'recallDelivery':
      return on(luck.pick(['clerk', 'manager']) ?? 'clerk', one(is('handedOut')), { note: '发错人' });
    case 'closeCase':
      return on(
        either(undefined),
        one((c) => c.status === 'accepted' && c.way !== 'full'),
      );
    case 'makeHandover': {
      const departmentId = luck.pick(['SJJ', 'XSJ', 'MZJ', 'LYJ']) ?? 'SJJ';
      const ready = cases.filter(
        (c) =>
          is('received', 'accepted')(c) &&
          c.approvalDepartmentId === departmentId &&
          (mayGo(c) || luck.chance(0.05)),
      );
      const chosen = ready.filter(() => luck.chance(0.4)).slice(0, 6);
      const listed = (chosen.length > 0 ? chosen : cases.slice(0, 1)).map(({ caseId, shortCode }) => ({
        caseId,
        shortCode: luck.chance(0.03) ? '026999990' : shortCode,
      }));
      return by(luck.pick(['clerk', 'clock']) ?? 'clerk', {
        departmentId,
        run: luck.pick(['11:30', null]),
        cases: listed,
      });
    }
    case 'signOver':
    case 'signFor': {
      const lists = world.handovers();
      const wanted = name === 'signOver' ? 'listed' : 'signedOver';
      const list = luck.pick(lists.filter(({ status }) => status === wanted)) ?? luck.pick(lists);
      const codes = list?.cases.map(({ shortCode }) => shortCode) ?? [];
      const scanned = luck.chance(0.75) ? codes : codes.slice(1);
      const who = name === 'signOver' ? 'clerk' : officialIn(list?.departmentId, luck);
      const anyway = luck.chance(0.5) ? { withoutMissing: true } : {};
      return by(who, { handoverId: list?.handoverId ?? NOBODY, scanned, ...anyway });
    }
    case 'printHandover': {
      const list = luck.pick(world.handovers());
      return by('clerk', {
        handoverId: list?.handoverId ?? NOBODY,
        documentId: list?.documents[0]?.documentId ?? NOBODY,
      });
    }
    case 'printDelivery': {
      const current = one(({ delivery }) => (delivery?.deliveryId ?? null) !== null);
      const deliveryId = current?.delivery?.deliveryId ?? NOBODY;
      const state = world.states.get(`delivery/${deliveryId}`) as
        | { documents: readonly IssuedDocument[] }
        | undefined;
      return by('clerk', { deliveryId, documentId: state?.documents[0]?.documentId ?? NOBODY });
    }
    case 'printDocument':
      return onPaper('clerk', (document) => isOpen(document) && document.printed === 0);
    case 'stampDocument':
      return onPaper('clerk', (d) => isOpen(d) && d.sealId !== null && d.printed > 0 && d.stamped === null);
    case 'serveDocument':
      return onPaper('clerk', (d) => isOpen(d) && d.printed > 0 && (d.sealId === null || d.stamped !== null));
    case 'voidDocument':
      return onPaper(null, isOpen);
    case 'issueDocument':
      return on(
        'clerk',
        one(() => true),
        { form: luck.pick(['onceNotice', 'bringList', 'lossStatement']) },
      );
  }

  function onPaper(who: Who | null, wanted: (document: IssuedDocument) => boolean): CaseAct {
    const fits = luck.chance(0.9) ? wanted : (document: IssuedDocument) => !isOpen(document);
    // Decisions and notices that stop the clock are seen to first, else hardly any would ever be served.
    const first = (document: IssuedDocument): boolean => fits(document) && URGENT.has(document.form);
    const urgent = luck.chance(0.5) ? cases.filter(({ documents }) => documents.some(first)) : [];
    const current = luck.pick(urgent) ?? one(({ documents }) => documents.some(fits));
    const document =
      luck.pick(current?.documents.filter(first) ?? []) ??
      luck.pick(current?.documents.filter(fits) ?? []) ??
      luck.pick(current?.documents ?? []);
    const wish = {
      documentId: document?.documentId ?? NOBODY,
      ...(name === 'stampDocument' ? { sealId: document?.sealId ?? 'sjj-seal' } : {}),
      ...(name === 'serveDocument' ? { how: luck.pick(['counter', 'post', 'left']) } : {}),
      ...(name === 'voidDocument' ? { reasonId: 'misprint', reissue: luck.chance(0.7) } : {}),
    };
    return on(who, current, wish);
  }
}

function application(luck: Seeded): Record<string, unknown> {
  const materials = ALL_PAPERS.filter(({ materialId }) => materialId !== 'LEASE' || luck.chance(0.5));
  const agent = luck.chance(0.3) ? { personId: luck.pick(PERSONS), mayCollect: luck.chance(0.5) } : null;
  return {
    ...visit(luck),
    itemId: luck.pick(['FOOD', 'FOOD', 'BUILD', 'CARD']),
    treeVersion: null,
    answers: [],
    applicantId: luck.chance(0.4) ? UNPROVEN : luck.pick(PERSONS),
    agent,
    materials,
    pickup: luck.pick(['counter', 'post', 'electronic']),
  };
}

/** What the clerk does with it at once. */
function nextStep(luck: Seeded): object {
  const next = luck.pick(['keep', 'keep', 'keep', 'accept', 'accept', 'correct', 'refuse']);
  if (next === 'accept') return { next, deferred: ['LEASE'], pledge: luck.chance(0.1) };
  return next === 'refuse' ? { next, reasonId: 'notRequired', note: '不需许可' } : { next };
}

function visit(luck: Seeded): object {
  return luck.chance(0.5) ? { ticketId: uuid(0x1000 + luck.below(400)) } : { ticketId: null };
}

const OFFICIALS: Readonly<Record<string, readonly Who[]>> = {
  SJJ: ['sjj', 'sjj2'],
  XSJ: ['xsj'],
  MZJ: ['mzj'],
};

function officialIn(departmentId: string | undefined, luck: Seeded): Who {
  return luck.pick(OFFICIALS[departmentId ?? ''] ?? []) ?? 'chief';
}

function officialOf(current: Case | undefined, luck: Seeded): Who {
  return officialIn(current?.approvalDepartmentId, luck);
}

function isForgotten(current: Case): boolean {
  const serial = Number(current.shortCode.slice(3, 8));
  if (current.status === 'received') return serial % 3 === 0;
  return current.status === 'accepted' && owed(current).length > 0 && serial % 2 === 0;
}

/** A special procedure for which the clock stands, or which stops none. */
function stands(current: Case): boolean {
  const special = openSpecial(current);
  return special !== null && (special.countsInLimit || special.from !== null);
}

/** Neither void nor in the applicant's hands. */
function isOpen({ served, voidedAt }: IssuedDocument): boolean {
  return served === null && voidedAt === null;
}

function mayGo({ handover }: Case): boolean {
  return handover === null || handover.stage === 'missing';
}

/** Counted by an older calendar, or a receipt whose silence was. */
function outdated({ limits, silentUntil, status }: Case, { calendar }: CaseworkUnderFuzz): boolean {
  if (status === 'accepted') return limits !== null && limits.promised.calendarRevision !== calendar.revision;
  return status === 'received' && silentUntil !== null && calendar.revision > 1;
}

function handOut(
  cases: readonly Case[],
  one: (fits: (current: Case) => boolean) => Case | undefined,
  luck: Seeded,
): CaseAct['payload'] {
  const current = one(({ status, documents }) => status === 'atIssue' && documents.every(isSealed));
  const mine = cases.filter(
    (c) => c.status === 'atIssue' && c.applicantId === current?.applicantId && c !== current,
  );
  const caseIds = [current, ...mine.filter(() => luck.chance(0.3))].map((c) => c?.caseId ?? NOBODY);
  const agent = current?.agent;
  const own =
    FUZZ_PEOPLE[current?.applicantId as PersonId]?.kind === 'organisation' ? 'legalRepresentative' : 'self';
  const receiver =
    agent && luck.chance(0.6)
      ? { personId: agent.personId, relation: 'agent' }
      : { personId: current?.applicantId ?? NOBODY, relation: own };
  const all = ['id', 'applicantId', 'authorisation'];
  const papers = luck.chance(0.4) ? all : ['id'];
  const lost = luck.chance(0.1);
  return {
    caseIds,
    receiver,
    proof: lost ? 'lossStatement' : luck.pick(['notice', 'shortCode']),
    papers: lost && luck.chance(0.7) ? [...papers, 'lossStatement'] : papers,
    how: luck.pick(['counter', 'counter', 'counter', 'post', 'electronic']),
    ...(luck.chance(0.1) ? { fingerprint: { witness: 'colleague' } } : {}),
  };
}

function isSealed({ sealId, stamped, form, voidedAt }: IssuedDocument): boolean {
  return (
    voidedAt !== null || sealId === null || stamped !== null || (form !== 'granted' && form !== 'denied')
  );
}

function dateIn(world: CaseworkUnderFuzz, days: number): string {
  return dateAt(daysAgo(world.now(), -days) as never, 480);
}

function daysAgo(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}
