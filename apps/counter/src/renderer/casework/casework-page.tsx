/** 办件 at the counter: intake, cases, hand-out and hand-over, one page each; the desk goes on in a line above them. */
import { takesNumber } from '@yichuang/domain/catalogue/service';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Instant } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Cap } from '../desk/cap.tsx';
import type { MainKey } from '@yichuang/domain/hall/views/main-key';
import { CaseView } from './case/case-view.tsx';
import { CasesPage, type Sought } from './case/cases-page.tsx';
import { useAnswer } from './data/use-answer.ts';
import { useCasebook } from './data/use-casebook.ts';
import { ofCases, useNews } from './data/use-news.ts';
import { DeskStrip } from './desk-strip.tsx';
import { HandoverPage } from './handover/handover-page.tsx';
import { deskAllows } from './intake/desk-allows.ts';
import { IntakePage } from './intake/intake-page.tsx';
import { itemDraft } from './intake/draft.ts';
import { oneMore, type Visit } from './intake/visit.ts';
import { helpToOffer } from './intake/help-to-offer.ts';
import { IssuePage } from './issue/issue-page.tsx';
import { PAGE_CAPS, useCaseKeys, type CaseworkKey } from './use-case-keys.ts';
import type { Visits } from './use-visits.ts';
import { VisitList } from './visit-list.tsx';

export type CaseworkTab = 'intake' | 'cases' | 'issue' | 'handover';
const TABS = ['intake', 'cases', 'issue', 'handover'] as const satisfies readonly CaseworkTab[];

export interface CaseworkPageProps extends AtWork {
  readonly visits: Visits;
  readonly desk: Desk;
  readonly mainKey: MainKey;
  readonly now: Instant;
  readonly tab: CaseworkTab;
  /** A case that was scanned; null: none yet. */
  readonly sought: Sought | null;
  readonly onTab: (tab: CaseworkTab) => void;
  readonly onMain: () => void;
  readonly onBack: () => void;
}

export function CaseworkPage(props: CaseworkPageProps) {
  const {
    hub,
    client,
    account,
    door,
    hall,
    sending,
    visits,
    desk,
    mainKey,
    now,
    tab,
    sought,
    onTab,
    onMain,
    onBack,
  } = props;
  const { t } = useText('intake');
  const news = useNews(client, ofCases);
  const { casebook, problem } = useCasebook(hub.cases, true, news);
  const [found, setFound] = useState<CaseId | null>(null);
  const [chosen, setChosen] = useState<readonly CaseId[]>([]);
  const search = useRef<HTMLInputElement>(null);
  const { current: visit } = visits;
  const ofTicket = visit?.ticketId ?? null;
  const mine = useAnswer(() => hub.cases.list('mine'), 'mine', news);
  const ofVisit = useAnswer(() => hub.cases.list('mine', ofTicket ?? undefined), ofTicket, news);
  const lines = (ofTicket === null ? mine : ofVisit).value?.cases ?? [];
  const opened = lines.filter(({ caseId }) => ofTicket !== null || visit?.caseIds.includes(caseId));

  /** The item that the ticket was taken for, chosen already. */
  const openVisit = (): void => {
    const first = desk.ticket?.services.find((service) => casebook && deskAllows(casebook, service));
    visits.open(desk.ticket, first ?? null);
    onTab('intake');
  };
  const open = (caseId: CaseId): void => {
    setFound(caseId);
    onTab('cases');
  };
  const handOut = (caseId: CaseId): void => {
    setChosen([caseId]);
    onTab('issue');
  };
  const more = (): void => {
    if (visit) visits.change(visit.visitKey, (before) => oneMore(before, null));
  };
  useEffect(() => {
    // The casebook came after the visit was opened: the ticket's own item is still chosen for a draft nobody has touched.
    if (casebook === null || visit === null || visit.draft.kind !== 'item') return;
    const { draft, services, caseIds } = visit;
    const [first] = services.filter((service) => deskAllows(casebook, service));
    const untouched = draft.itemId === null && caseIds.length === 0 && services.length === 1;
    if (untouched && first !== undefined && !visit.offered)
      visits.change(visit.visitKey, (before) => ({ ...before, draft: itemDraft(first), offered: true }));
  }, [casebook, visit, visits]);

  const press = (key: CaseworkKey): void => {
    switch (key) {
      case 'back':
        // The first Escape leaves the field, the second the page.
        if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
        else onBack();
        return;
      case 'find':
        onTab('cases');
        search.current?.focus();
        return;
      case 'main':
        onMain();
        return;
      case 'more':
        more();
        return;
      case 'intake':
      case 'cases':
      case 'issue':
      case 'handover':
        onTab(key);
        return;
    }
  };
  useCaseKeys(true, press);

  const helpOffered = ({ services }: Visit): ReturnType<typeof helpToOffer> => {
    if (casebook === null) return null;
    const asked = door.catalogue.services.filter(({ serviceId }) => services.includes(serviceId));
    const minutes = asked.flatMap((service) => (takesNumber(service) ? [service.minutes] : []));
    return helpToOffer(casebook.office.promises, Math.max(services.length, opened.length), minutes);
  };
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const shared = { hub, account, sending, news, today };
  return (
    <main className="flex min-h-0 flex-1 flex-col gap-1 p-2 pt-1">
      <div className="flex items-center gap-1">
        <nav aria-label={t('pages')} className="flex gap-0.5">
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={name === tab ? 'page' : undefined}
              aria-keyshortcuts={PAGE_CAPS[name]}
              onClick={() => onTab(name)}
              className={join(
                'flex min-h-target items-center gap-1 border-b-4 px-1.5 text-action',
                name === tab ? 'border-harbour font-bold text-harbour' : 'border-transparent text-muted',
              )}
            >
              {t(`page.${name}`)}
              <Cap className="max-[1300px]:hidden">{PAGE_CAPS[name]}</Cap>
            </button>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <DeskStrip
            desk={desk}
            mainKey={mainKey}
            busy={sending.busy}
            elsewhere={tab !== 'intake' || desk.ticket?.ticketId !== visit?.ticketId}
            onMain={onMain}
            onIntake={openVisit}
          />
          <Button shortcut="Esc" onPress={onBack}>
            {t('back')}
          </Button>
        </div>
      </div>
      {casebook === null ? (
        <div className="grid min-h-0 flex-1 place-items-center">
          <EmptyState
            title={problem === null ? t('case.asking') : t(`problems:${problem}.says`)}
            advice={problem === null ? undefined : t(`problems:${problem}.next`)}
          />
        </div>
      ) : tab === 'cases' ? (
        <CasesPage
          // Another one scanned begins anew.
          key={sought?.times ?? 0}
          {...shared}
          scanned={sought?.text ?? null}
          casebook={casebook}
          field={search}
          shown={found}
          onShow={setFound}
          onHandOut={handOut}
        />
      ) : tab === 'issue' ? (
        <IssuePage {...shared} casebook={casebook} chosen={chosen} onChosen={setChosen} onOpen={open} />
      ) : tab === 'handover' ? (
        <HandoverPage {...shared} now={now} hall={hall} casebook={casebook} onOpen={open} />
      ) : visit === null ? (
        <div className="grid min-h-0 flex-1 place-items-center rounded-card border border-line bg-paper">
          <EmptyState
            title={t('visit.none')}
            advice={t('visit.noneAdvice')}
            actions={
              <>
                {desk.ticket && (
                  <Button tone="main" onPress={openVisit}>
                    {t('visit.open', { number: desk.ticket.number })}
                  </Button>
                )}
                <Button onPress={() => visits.open(null, null)}>{t('visit.openWalkIn')}</Button>
              </>
            }
          />
        </div>
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-[248px_minmax(0,1fr)] gap-2">
          <VisitList
            casebook={casebook}
            visit={visit}
            lines={opened}
            others={visits.all.filter((other) => other !== visit)}
            onShow={(shown) => visits.change(visit.visitKey, (before) => ({ ...before, shown }))}
            onMore={more}
            onSwitch={visits.show}
            onDrop={visits.drop}
          />
          {visit.shown === 'draft' ? (
            <IntakePage
              key={visit.visitKey}
              {...props}
              cases={hub.cases}
              casebook={casebook}
              index={door.catalogue.searchIndex}
              visit={visit}
              onChange={(change) => visits.change(visit.visitKey, change)}
            />
          ) : (
            <CaseView
              {...shared}
              offerHelp={helpOffered(visit)}
              focusNext
              casebook={casebook}
              caseId={visit.shown}
              onHandOut={handOut}
            />
          )}
        </div>
      )}
    </main>
  );
}
