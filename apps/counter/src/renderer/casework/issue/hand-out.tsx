/** 发证: on which proof, to whom, with which papers; one 送达回证 for all results that are taken together. */
import type { CaseId, DeliveryId, DocumentId, TrackingNo } from '@yichuang/domain/casework/ids';
import type { Paper, Pickup, Proof, Relation } from '@yichuang/domain/casework/words';
import type { LocalDate, PersonId } from '@yichuang/domain/ids';
import { idOf, kindOf } from '@yichuang/domain/kind';
import type { HttpAnswer } from '@yichuang/client/http';
import type { CaseFile } from '@yichuang/protocol/cases';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { Receiver } from './receiver.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../../at-work.ts';
import type { Casebook } from '../data/casebook.ts';
import { useAnswer } from '../data/use-answer.ts';
import { namerOf } from '../case/namer.ts';
import { entryOf, gapsOf, newPerson, type PersonDraft } from '../intake/person-draft.ts';
import { useNotKept } from '../intake/use-not-kept.ts';
import { PersonForm } from '../intake/person-form.tsx';
import { Field } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { Segments } from '../kit/segments.tsx';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { Tick } from '../kit/tick.tsx';
import { useRefusal } from '../use-refusal.ts';
import { ByFingerprint } from './by-fingerprint.tsx';
import { useDeliveryPaper } from './use-delivery-paper.ts';
import {
  NEW_HAND_OUT,
  papersFor,
  papersLacking,
  partiesOf,
  relationsFor,
  type HandOutDraft,
  type Parties,
} from './hand-out-draft.ts';

export interface HandOutProps extends Pick<AtWork, 'hub' | 'sending' | 'account'> {
  readonly casebook: Casebook;
  readonly today: LocalDate;
  readonly news: number;
  readonly chosen: readonly CaseId[];
  readonly onRemove: (caseId: CaseId) => void;
  readonly onDone: () => void;
}

export function HandOut(props: HandOutProps) {
  const { hub, chosen, news } = props;
  const { t } = useText('intake');
  const answer = useAnswer(() => filesOf(hub, chosen), chosen.length === 0 ? null : chosen.join(' '), news);
  return (
    <Panel title={t('handOut.title')} className="min-h-0">
      {chosen.length === 0 ? (
        <EmptyState title={t('handOut.none')} advice={t('handOut.noneAdvice')} />
      ) : answer.value === null ? (
        <EmptyState title={t(answer.problem === null ? 'case.asking' : `problems:${answer.problem}.says`)} />
      ) : (
        <Form key={chosen.join(' ')} {...props} files={answer.value} />
      )}
    </Panel>
  );
}

/** All or nothing: half of an agent's results would name the wrong receiver. */
async function filesOf(
  hub: HandOutProps['hub'],
  caseIds: readonly CaseId[],
): Promise<HttpAnswer<readonly CaseFile[]>> {
  const answers = await Promise.all(caseIds.map((caseId) => hub.cases.file(caseId)));
  const files: CaseFile[] = [];
  for (const answer of answers) {
    if (answer.outcome !== 'ok') return answer;
    files.push(answer.value);
  }
  return { outcome: 'ok', value: files };
}

function Form({
  hub,
  account,
  sending,
  casebook,
  today,
  files,
  onRemove,
  onDone,
}: HandOutProps & { readonly files: readonly CaseFile[] }) {
  const { t } = useText('intake');
  const { t: casework } = useText('casework');
  const sayNotKept = useNotKept();
  const naming = namerOf(casebook, null);
  const refusal = useRefusal(naming);
  const printPaper = useDeliveryPaper({ hub, sending }, naming);
  const [draft, setDraft] = useState<HandOutDraft>(NEW_HAND_OUT);
  const [other, setOther] = useState<PersonDraft>(newPerson('natural'));
  const [keeping, setKeeping] = useState(false);
  const cards = files.flatMap(({ people }) => people);
  const parties = partiesOf(
    files.map((file) => file.case),
    (id) => cards.find(({ personId }) => personId === id)?.traits.kind === 'organisation',
  );
  const relations = relationsFor(parties);
  const relation = draft.relation ?? relations[0] ?? 'entrusted';
  const wanted = papersFor(casebook.office, relation, draft.proof, parties.organisation);
  const lacking = draft.how === 'counter' ? papersLacking(wanted, draft.papers) : [];
  const named = knownReceiver(relation, parties);
  const byFingerprint = draft.how === 'counter' && draft.witness !== undefined;
  const untracked = draft.how === 'post' && draft.trackingNo.trim() === '';
  const gaps = named === null ? gapsOf(other, today) : [];
  const unseen = byFingerprint && draft.witness === null;
  const ready = lacking.length === 0 && gaps.length === 0 && !untracked && !unseen;
  const busy = keeping || sending.busy;
  const set = (change: Partial<HandOutDraft>): void => setDraft({ ...draft, ...change });

  const receiver = async (): Promise<PersonId | null> => {
    if (named !== null) return named;
    const answer = await hub.cases.keepPerson(entryOf(other));
    if (answer.outcome === 'ok') return answer.value.personId;
    sayNotKept(answer);
    return null;
  };
  const handOut = async (): Promise<void> => {
    if (busy || !ready) return;
    setKeeping(true);
    const personId = await receiver();
    const { proof, papers, how, trackingNo, witness } = draft;
    const events =
      personId &&
      (await sending.deliver(
        'deliverResults',
        {
          caseIds: files.map((file) => file.case.caseId),
          receiver: { personId, relation },
          proof,
          papers: wanted.filter((paper) => papers.includes(paper)),
          how,
          ...(byFingerprint && witness ? { fingerprint: { witness } } : {}),
          ...(how === 'post' ? { trackingNo: trackingNo.trim().toUpperCase() as TrackingNo } : {}),
        },
        { done: t('done.handedOut', { count: files.length }), ...refusal },
      ));
    setKeeping(false);
    if (!events) return;
    const issued = events.find(
      ({ stream, type }) => kindOf(stream) === 'delivery' && type === 'DocumentIssued',
    );
    onDone();
    if (issued) {
      await printPaper(
        idOf(issued.stream) as DeliveryId,
        (issued.payload as { readonly documentId: DocumentId }).documentId,
      );
    }
  };
  return (
    <>
      <ul>
        {files.map(({ line }) => (
          <li key={line.caseId} className="flex items-center justify-between gap-1 border-b border-line">
            <span className="min-w-0 text-body">
              <strong>{shortCodeWords(line.shortCode)}</strong> {line.applicant} · {line.itemName}
            </span>
            <button
              type="button"
              aria-label={t('handOut.remove', { code: line.shortCode })}
              onClick={() => onRemove(line.caseId)}
              className="min-h-target min-w-target text-action text-muted"
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto">
        {parties.applicantId === null && (
          <p className="text-body font-medium text-orange">▲ {t('handOut.several')}</p>
        )}
        <Segments<Pickup>
          label={t('handOut.how')}
          options={(['counter', 'post', 'electronic'] as const).map((value) => ({
            value,
            words: casework(`pickup.${value}`),
          }))}
          chosen={draft.how}
          onChoose={(how) => set({ how })}
        />
        <Segments<Proof>
          label={t('handOut.proof')}
          options={(['notice', 'shortCode', 'lossStatement'] as const).map((value) => ({
            value,
            words: casework(`proof.${value}`),
          }))}
          chosen={draft.proof}
          onChoose={(proof) => set({ proof })}
        />
        <Segments<Relation>
          label={t('handOut.receiver')}
          options={relations.map((value) => ({ value, words: casework(`relation.${value}`) }))}
          chosen={relation}
          onChoose={(value) => set({ relation: value, papers: [] })}
        />
        {named === null ? (
          <PersonForm
            cases={hub.cases}
            name="receiver"
            natural
            short
            draft={other}
            today={today}
            onChange={(change) => setOther(change)}
          />
        ) : (
          <Receiver cards={cards} personId={named} />
        )}
        {draft.how === 'counter' && (
          <fieldset>
            <legend className="text-small text-muted">{t('handOut.papers')}</legend>
            {wanted.map((paper) => (
              <Tick
                key={paper}
                className="flex w-full"
                on={draft.papers.includes(paper)}
                onChange={(on) => set({ papers: withPaper(draft.papers, paper, on) })}
              >
                {casework(`paper.${paper}`)}
                {paper === 'companySeal' && (
                  <span className="text-small text-muted"> {t('handOut.orSeal')}</span>
                )}
              </Tick>
            ))}
          </fieldset>
        )}
        {draft.how === 'counter' && (
          <ByFingerprint
            hub={hub}
            self={account.accountId}
            witness={draft.witness}
            onChange={(witness) => set({ witness })}
          />
        )}
        {draft.how === 'post' && (
          <Field
            label={t('handOut.trackingNo')}
            digits
            value={draft.trackingNo}
            maxLength={20}
            onChange={(trackingNo) => set({ trackingNo })}
          />
        )}
      </div>
      <output className={join('text-body font-medium', ready ? 'text-leaf' : 'text-orange')}>
        {ready
          ? `✓ ${t('handOut.ready')}`
          : `▲ ${t('outcome.still', {
              what: [
                ...(gaps.length > 0 ? [t('handOut.whoComes')] : []),
                ...lacking.map((paper) => casework(`paper.${paper}`)),
                ...(unseen ? [t('handOut.witness')] : []),
                ...(untracked ? [t('handOut.trackingNo')] : []),
              ].join('、'),
            })}`}
      </output>
      <button
        type="button"
        data-key="handOut"
        disabled={!ready}
        aria-disabled={busy || undefined}
        aria-busy={busy || undefined}
        onClick={() => void handOut()}
        className={join(
          'min-h-8 rounded-card text-title font-bold',
          ready
            ? 'bg-harbour text-paper shadow-press active:bg-deep'
            : 'border border-line bg-mist text-muted',
        )}
      >
        {t('handOut.confirm', { count: files.length })}
      </button>
    </>
  );
}

/** Known since the intake; null: whoever comes is entered now. */
function knownReceiver(relation: Relation, { applicantId, agentId, organisation }: Parties): PersonId | null {
  if (relation === 'agent') return agentId;
  return relation === 'self' && !organisation ? applicantId : null;
}

function withPaper(papers: readonly Paper[], paper: Paper, on: boolean): readonly Paper[] {
  return on ? [...papers, paper] : papers.filter((other) => other !== paper);
}
