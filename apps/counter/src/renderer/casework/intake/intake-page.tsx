/**
 * 一窗受理 on one page: item and situation with its papers in the middle, people and limits with the outcome keys on the
 * right. Once a case is open it stands in place of the draft, its documents first.
 */
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { HallView } from '@yichuang/client/hall-client';
import type { Instant } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../../at-work.ts';
import { CorrectDialog } from '../dialogs/correct-dialog.tsx';
import { RefuseDialog } from '../dialogs/refuse-dialog.tsx';
import { AtOnceDialog } from '../dialogs/at-once-dialog.tsx';
import {
  departmentsOf,
  guideFor,
  isRegistered,
  limitsNow,
  listFor,
  type Casebook,
} from '../data/casebook.ts';
import type { CasesHttp } from '../data/cases.ts';
import { Panel } from '../kit/panel.tsx';
import { Tick } from '../kit/tick.tsx';
import { deskAllows } from './desk-allows.ts';
import { allIn, deferredIn, itemDraft, unlistedDraft, type ItemDraft, type UnlistedDraft } from './draft.ts';
import { ItemHead } from './item-head.tsx';
import { ItemSearch } from './item-search.tsx';
import { LimitsBox } from './limits-box.tsx';
import { lacking, obstaclesOf, registerObstacles, unlistedObstacles, type OutcomeKey } from './obstacles.ts';
import { OutcomeKeys } from './outcome-keys.tsx';
import { PaperIntake } from './paper-intake.tsx';
import { PickupChoice } from './pickup-choice.tsx';
import { PaperList } from './paper-list.tsx';
import { PartyPanel } from './party-panel.tsx';
import { RecordKey } from './record-key.tsx';
import { isExternalNo, RegisterForm } from './register-form.tsx';
import { Situation } from './situation.tsx';
import { Together } from './together.tsx';
import { UnlistedForm } from './unlisted-form.tsx';
import { useIntake } from './use-intake.ts';
import { useIntakeKeys } from './use-intake-keys.ts';
import { commonOf, withAgentOrNot, type Party, type Visit } from './visit.ts';

export interface IntakePageProps extends Pick<AtWork, 'account' | 'hall' | 'names' | 'sending'> {
  readonly cases: CasesHttp;
  readonly casebook: Casebook;
  readonly index: readonly SearchEntry[];
  readonly view: HallView;
  readonly now: Instant;
  readonly visit: Visit;
  readonly onChange: (change: (visit: Visit) => Visit) => void;
}

/** A dialog is about one item: with another item it falls away. */
interface Asked {
  readonly what: 'correct' | 'refuse' | 'atOnce';
  readonly about: ItemDraft['itemId'];
}

export function IntakePage(props: IntakePageProps) {
  const { cases, casebook, index, account, hall, names, sending, now, visit, onChange } = props;
  const { t } = useText('intake');
  const [asked, ask] = useState<Asked | null>(null);
  const { draft, party } = visit;
  const common = commonOf(visit);
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const item = draft.kind === 'item' ? draft : null;
  const about = item?.itemId ?? null;
  const asking = asked?.about === about ? asked.what : null;
  const guide = item && guideFor(casebook, item.itemId);
  const list = guide && item && listFor(guide, item.answers);
  const registered = guide !== null && isRegistered(casebook, guide);
  const shown = list && limitsNow(casebook, hall.rules, list, now);
  const acts = useIntake({ cases, sending, visit, change: onChange, guide, list });

  const setItem = (change: Partial<ItemDraft>): void =>
    onChange((before) =>
      before.draft.kind === 'item' ? { ...before, draft: { ...before.draft, ...change } } : before,
    );
  const setUnlisted = (change: Partial<UnlistedDraft>): void =>
    onChange((before) =>
      before.draft.kind === 'unlisted' ? { ...before, draft: { ...before.draft, ...change } } : before,
    );
  const setParty = (change: (party: Party) => Party): void =>
    onChange((before) => ({ ...before, party: change(before.party) }));
  const choose = (next: Visit['draft']): void => onChange((before) => ({ ...before, draft: next }));

  const obstacles = obstaclesOf(item ?? itemDraft(null), list, party, today);
  const recordObstacles =
    draft.kind === 'unlisted'
      ? unlistedObstacles(draft, party.applicant, today)
      : [
          ...registerObstacles(draft, party.applicant, today),
          ...(registered && draft.externalNo !== '' && !isExternalNo(draft.externalNo)
            ? (['externalNo'] as const)
            : []),
        ];
  const records = draft.kind === 'unlisted' || registered;
  const atOnce = guide?.item.caseType === '即办件' && account.powers.includes('decideAtOnce');

  const press = (key: OutcomeKey): void => {
    if (acts.busy || obstacles[key].length > 0) return;
    if (key === 'accept') void acts.accept();
    else if (key === 'keep') void acts.keep();
    else ask({ what: key, about });
  };
  const record = (): void => {
    if (acts.busy || recordObstacles.length > 0) return;
    if (draft.kind === 'unlisted') void acts.recordUnlisted(draft);
    else void acts.register(draft);
  };
  useIntakeKeys(asking === null, {
    main: () => (records ? record() : press('accept')),
    press: (key) => !records && press(key),
    allPapers: () => item && list && setItem({ hands: allIn(item.hands, list.materials, common) }),
    agent: () => !records && setParty(withAgentOrNot),
  });
  const toApplicant = (): void =>
    document.querySelector<HTMLInputElement>('[data-person=applicant] input:not([type=radio])')?.focus();
  const toAccept = (): void =>
    document.querySelector<HTMLButtonElement>('[data-key=accept]:not(:disabled)')?.focus();
  const answered = (act: Promise<boolean>): void => {
    void act.then((done) => done && ask(null));
  };

  const papers = (list?.materials ?? []).map(({ materialId }) => ({
    materialId,
    name: guide?.materials.find(({ id }) => id === materialId)?.name ?? materialId,
  }));
  return (
    <div className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)_400px] gap-2">
      <section
        aria-label={t('item.title')}
        className="flex min-h-0 min-w-0 flex-col gap-1 overflow-y-auto rounded-card border border-line bg-paper p-1.5"
      >
        {draft.kind === 'unlisted' ? (
          <UnlistedForm
            casebook={casebook}
            draft={draft}
            today={today}
            onChange={setUnlisted}
            onLeave={() => choose(itemDraft(null))}
          />
        ) : guide === null || list === null ? (
          <ItemSearch
            casebook={casebook}
            index={index}
            asked={visit.services
              .filter((itemId) => deskAllows(casebook, itemId))
              .map((itemId) => ({ itemId, name: names.service(itemId) }))}
            onChoose={(itemId) => choose(itemDraft(itemId))}
            onUnlisted={(name) => choose(unlistedDraft(name))}
          />
        ) : (
          <>
            <ItemHead guide={guide} registered={registered} onOther={() => choose(itemDraft(null))} />
            {registered ? (
              <RegisterForm
                draft={draft}
                today={today}
                shown={shown}
                onChange={setItem}
                onScanned={toApplicant}
              />
            ) : (
              <>
                <Situation
                  guide={guide}
                  list={list}
                  answers={draft.answers}
                  onAnswers={(answers) => setItem({ answers })}
                  onRouted={(itemId) => choose(itemDraft(itemId))}
                />
                {list.outcome.kind === 'complete' && (
                  <section aria-label={t('papers.title')} className="flex flex-col gap-0.5">
                    <h2 className="text-action font-bold">{t('papers.title')}</h2>
                    <PaperList
                      guide={guide}
                      list={list}
                      hands={draft.hands}
                      onHands={(hands) => setItem({ hands })}
                      common={common}
                    />
                  </section>
                )}
                {list.outcome.kind === 'complete' && (
                  <Together
                    casebook={casebook}
                    list={list}
                    services={visit.services}
                    onAdd={(itemIds) =>
                      onChange((before) => ({ ...before, services: [...before.services, ...itemIds] }))
                    }
                  />
                )}
              </>
            )}
          </>
        )}
      </section>
      <div className="flex min-h-0 min-w-0 flex-col gap-1">
        <div className="min-h-0 flex-1 overflow-y-auto">
          <PartyPanel
            cases={cases}
            party={party}
            today={today}
            short={records}
            later={visit.caseIds.length > 0}
            onChange={setParty}
            onDone={() => (records ? record() : toAccept())}
          />
        </div>
        <Panel title={t(records ? 'outcome.record' : 'outcome.title')}>
          {records ? (
            <RecordKey
              unlisted={draft.kind === 'unlisted'}
              obstacles={recordObstacles}
              busy={acts.busy}
              onPress={record}
            />
          ) : (
            <>
              {list && <LimitsBox list={list} shown={shown} />}
              {item && (
                <div className="flex flex-wrap items-center justify-between gap-x-1">
                  <PickupChoice draft={item} onChange={setItem} />
                  <Tick on={item.pledge} onChange={(pledge) => setItem({ pledge })}>
                    {t('outcome.pledge')}
                  </Tick>
                </div>
              )}
              {item && (
                <PaperIntake paper={item.paper} today={today} onChange={(paper) => setItem({ paper })} />
              )}
              <OutcomeKeys
                obstacles={obstacles}
                atOnce={atOnce}
                pledge={item?.pledge ?? false}
                deferred={item && list ? deferredIn(item.hands, list.materials).length : 0}
                busy={acts.busy}
                onPress={press}
              />
            </>
          )}
        </Panel>
      </div>
      {asking === 'correct' && item && list && (
        <CorrectDialog
          papers={papers}
          absent={lacking(item.hands, list.materials)}
          reasons={casebook.office.reasons.secondCorrection}
          before={0}
          busy={acts.busy}
          onConfirm={({ missing, note }) => answered(acts.correct({ missing, note }))}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'refuse' && (
        <RefuseDialog
          reasons={casebook.office.reasons.refusal}
          departments={departmentsOf(casebook)}
          {...(list?.outcome.kind === 'stopped' ? { because: list.outcome.reason } : {})}
          busy={acts.busy}
          onConfirm={(wish) => answered(acts.refuse(wish))}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'atOnce' && guide && (
        <AtOnceDialog
          itemName={guide.item.name}
          receiver={party.agent && party.mayCollect ? party.agent.name : party.applicant.name}
          busy={acts.busy}
          onConfirm={(wish) => answered(acts.atOnce(wish))}
          onClose={() => ask(null)}
        />
      )}
    </div>
  );
}
