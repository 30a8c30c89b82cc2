/** What an outcome key does (受理动作): people are kept first, then one command opens the case with its documents. */
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { Missing } from '@yichuang/domain/casework/words';
import type { DepartmentId } from '@yichuang/domain/catalogue/premises';
import type { Envelope } from '@yichuang/domain/event';
import type { Checklist } from '@yichuang/domain/guidance/checklist';
import type { LocalDate, ReasonId, PersonId } from '@yichuang/domain/ids';
import { idOf, kindOf } from '@yichuang/domain/kind';
import type { PayloadOf } from '@yichuang/domain/registry';
import type { ItemGuide } from '@yichuang/protocol/guidance';
import { useText } from '@yichuang/ui/text/use-text';
import { useToast } from '@yichuang/ui/toast.tsx';
import { useState } from 'react';
import type { Sending } from '../../sending.ts';
import type { CasesHttp } from '../data/cases.ts';
import { deferredIn, handedIn, type ItemDraft, type UnlistedDraft, paperReceiptOf } from './draft.ts';
import { differsFromKnown, entryOf, type PersonDraft } from './person-draft.ts';
import { useNotKept } from './use-not-kept.ts';
import { externalNoOf } from './register-form.tsx';
import { opened, type Visit } from './visit.ts';

export interface CorrectWish {
  readonly missing: readonly Missing[];
  readonly note: string;
}

export interface RefuseWish {
  readonly reasonId: ReasonId;
  readonly competentDepartmentId: DepartmentId | null;
  readonly note: string;
}

export interface AtOnceWish {
  readonly outcome: 'granted' | 'refused';
  readonly resultNo: string;
  readonly handOut: boolean;
  readonly note: string;
}

export interface IntakeActs {
  readonly busy: boolean;
  accept(): Promise<boolean>;
  keep(): Promise<boolean>;
  correct(wish: CorrectWish): Promise<boolean>;
  refuse(wish: RefuseWish): Promise<boolean>;
  atOnce(wish: AtOnceWish): Promise<boolean>;
  register(draft: ItemDraft): Promise<boolean>;
  recordUnlisted(draft: UnlistedDraft): Promise<boolean>;
}

export interface IntakeContext {
  readonly cases: CasesHttp;
  readonly sending: Sending;
  readonly visit: Visit;
  readonly change: (change: (visit: Visit) => Visit) => void;
  readonly guide: ItemGuide | null;
  readonly list: Checklist | null;
}

type Intake = Pick<
  PayloadOf<'receiveCase'>,
  | 'ticketId'
  | 'visitKey'
  | 'itemId'
  | 'treeVersion'
  | 'answers'
  | 'applicantId'
  | 'agent'
  | 'materials'
  | 'pickup'
>;

export function useIntake({ cases, sending, visit, change, guide, list }: IntakeContext): IntakeActs {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const say = useToast();
  const sayNotKept = useNotKept();
  const [keeping, setKeeping] = useState(false);
  const { deliver } = sending;
  const { party, draft } = visit;
  const ofVisit = { ticketId: visit.ticketId, visitKey: visit.visitKey };

  /** The person's id on the hub; null: not kept, said why. */
  const keep = async (person: PersonDraft): Promise<PersonId | null> => {
    if (person.known && !differsFromKnown(person)) return person.known.personId;
    const answer = await cases.keepPerson(entryOf(person));
    if (answer.outcome === 'ok') {
      for (const warning of answer.value.warnings) say('note', casework(`personWarning.${warning}`));
      return answer.value.personId;
    }
    sayNotKept(answer);
    return null;
  };

  const people = async (): Promise<Pick<Intake, 'applicantId' | 'agent'> | null> => {
    const applicantId = await keep(party.applicant);
    if (applicantId === null) return null;
    if (party.agent === null) return { applicantId, agent: null };
    const personId = await keep(party.agent);
    return personId && { applicantId, agent: { personId, mayCollect: party.mayCollect } };
  };

  const take = (events: readonly Envelope[] | null): boolean => {
    const stream = events?.find((event) => kindOf(event.stream) === 'case')?.stream;
    if (stream === undefined) return false;
    change((before) => opened(before, idOf(stream) as CaseId));
    return true;
  };

  /** One at a time, the keeping of people included: a double press opens one case. */
  const once = async (act: () => Promise<readonly Envelope[] | null>): Promise<boolean> => {
    if (keeping || sending.busy) return false;
    setKeeping(true);
    try {
      return take(await act());
    } finally {
      setKeeping(false);
    }
  };

  const intake = async (): Promise<Intake | null> => {
    if (draft.kind !== 'item' || guide === null || list === null) return null;
    const kept = await people();
    return (
      kept && {
        ...ofVisit,
        ...kept,
        itemId: guide.item.id,
        treeVersion: list.tree?.version ?? null,
        answers: [...list.chosen],
        materials: handedIn(draft.hands, list.materials),
        pickup: draft.pickup,
      }
    );
  };

  const receive = (
    next: PayloadOf<'receiveCase'>['next'],
    more: Partial<PayloadOf<'receiveCase'>>,
  ): Promise<boolean> =>
    once(async () => {
      const payload = await intake();
      if (payload === null) return null;
      const paper = draft.kind === 'item' && draft.paper ? paperReceiptOf(draft.paper) : null;
      const whole = { ...payload, ...more, next, ...(paper ? { paper } : {}) };
      const done = await deliver('receiveCase', whole, { done: t(`done.${next}`) });
      if (done !== null && list?.tree) {
        void cases.count({
          itemId: payload.itemId,
          version: list.tree.version,
          chosen: [...list.chosen],
          channel: 'counter',
        });
      }
      return done;
    });

  return {
    busy: keeping || sending.busy,
    accept: () => {
      if (draft.kind !== 'item' || list === null) return Promise.resolve(false);
      const deferred = deferredIn(draft.hands, list.materials);
      return receive('accept', {
        ...(deferred.length > 0 ? { deferred } : {}),
        ...(draft.pledge ? { pledge: true } : {}),
      });
    },
    keep: () => receive('keep', {}),
    correct: ({ missing, note }) =>
      receive('correct', { ...(missing.length > 0 ? { missing: [...missing] } : {}), ...noted(note) }),
    refuse: ({ reasonId, competentDepartmentId, note }) =>
      receive('refuse', { reasonId, competentDepartmentId, ...noted(note) }),
    atOnce: ({ outcome, resultNo, handOut, note }) =>
      once(async () => {
        const payload = await intake();
        return (
          payload &&
          deliver(
            'completeAtOnce',
            {
              ...payload,
              outcome,
              handOut,
              ...(resultNo.trim() === ''
                ? {}
                : { resultNo: resultNo.trim() as NonNullable<PayloadOf<'completeAtOnce'>['resultNo']> }),
              ...noted(note),
            },
            { done: t('done.atOnce') },
          )
        );
      }),
    register: (registered) =>
      once(async () => {
        const { itemId, externalNo, dueDate } = registered;
        if (itemId === null) return null;
        const kept = await people();
        return (
          kept &&
          deliver(
            'registerCase',
            {
              ...ofVisit,
              itemId,
              applicantId: kept.applicantId,
              externalNo: externalNoOf(externalNo) as PayloadOf<'registerCase'>['externalNo'],
              dueDate: dueDate === '' ? null : (dueDate as LocalDate),
            },
            { done: t('done.register') },
          )
        );
      }),
    recordUnlisted: ({ departmentId, name, promisedDate, basis }) =>
      once(async () => {
        if (departmentId === null) return null;
        const kept = await people();
        return (
          kept &&
          deliver(
            'recordUnlistedCase',
            {
              ...ofVisit,
              departmentId,
              applicantId: kept.applicantId,
              promisedDate: promisedDate as LocalDate,
              basis,
              note: name.trim(),
            },
            { done: t('done.unlisted') },
          )
        );
      }),
  };
}

function noted(note: string): { readonly note?: string } {
  const text = note.trim();
  return text === '' ? {} : { note: text };
}
