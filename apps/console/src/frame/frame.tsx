/** The page around every section (框架): the deep bar, the sections on the left, one section on the right. */
import { LiveAge } from '@yichuang/ui/live-age.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useMemo, useRef } from 'react';
import { AlertBanner } from '../alerts/alert-banner.tsx';
import { AlertsPage } from '../alerts/alerts-page.tsx';
import { AccountsPage } from '../accounts/accounts-page.tsx';
import { AppointmentsPage } from '../appointments/appointments-page.tsx';
import type { AtWork } from '../at-work.ts';
import { CalendarPage } from '../calendar/calendar-page.tsx';
import { CasesPage } from '../casework/cases-page.tsx';
import { HandoversPage } from '../casework/handovers-page.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { EmergencyPage } from '../emergency/emergency-page.tsx';
import { GuidancePage } from '../guidance/guidance-page.tsx';
import { KnowledgePage } from '../knowledge/knowledge-page.tsx';
import { NumbersPage } from '../numbers/numbers-page.tsx';
import { MessagesPage } from '../messages/messages-page.tsx';
import { RatingsPage } from '../evaluation/ratings-page.tsx';
import { RegistersPage } from '../registers/registers-page.tsx';
import { CountersPage } from '../counters/counters-page.tsx';
import { RosterPage } from '../roster/roster-page.tsx';
import { RoundsBanner } from '../rounds/rounds-banner.tsx';
import { RoundsPage } from '../rounds/rounds-page.tsx';
import { ObjectionsPage } from '../objections/objections-page.tsx';
import { DeskPage } from '../desk/desk-page.tsx';
import { DayPage } from '../day/day-page.tsx';
import { IndicatorsPage } from '../indicators/indicators-page.tsx';
import { ReportsPage } from '../reports/reports-page.tsx';
import { TodayPage } from '../today/today-page.tsx';
import { DevicesPage } from '../devices/devices-page.tsx';
import { attentionOf } from '../now/attention.ts';
import { NowPage } from '../now/now-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { WallPage } from '../wall/wall-page.tsx';
import { sectionsFor, useSection, useSectionKeys, type Section } from './sections.ts';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

export interface FrameProps {
  readonly atWork: AtWork;
  readonly onSignOut: () => void;
}

export function Frame({ atWork, onSignOut }: FrameProps) {
  const { t } = useText('console');
  const { door, view, names, account, hall, now, reports } = atWork;
  const sections = useMemo(() => sectionsFor(account.role, account.powers), [account]);
  const section = useSection(sections);
  useSectionKeys(sections);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(section);
  // Whoever goes to another section by key goes on reading there.
  useEffect(() => {
    if (shown.current !== section) {
      main.current?.scrollTo(0, 0);
      main.current?.focus();
    }
    shown.current = section;
  }, [section]);

  const { upkeep, devices, accounts, leftovers, danger, undecided, handovers, notices, ratings } = reports;
  const attention = useMemo(() => {
    const { date = null, tickets = [] } = leftovers.value ?? {};
    const closedBySystem = tickets.filter(({ ending }) => ending === 'bySystem').length;
    return attentionOf({
      hall,
      now,
      upkeep: upkeep.value,
      devices: devices.value,
      accounts: accounts.value,
      leftovers: date === null ? null : { date, undecided: closedBySystem },
      danger: danger.value?.cases ?? null,
      undecided: undecided.value?.cases ?? null,
      handovers: handovers.value,
      notices: notices.value,
      ratings: ratings.value?.open.map(({ rectification }) => rectification) ?? null,
    });
  }, [
    hall,
    now,
    upkeep.value,
    devices.value,
    accounts.value,
    leftovers.value,
    danger.value,
    undecided.value,
    handovers.value,
    notices.value,
    ratings.value,
  ]);
  // The wall has the screen for itself.
  if (section === 'wall') return <WallPage {...atWork} />;
  const unkept: readonly Section[] = [
    ...(atWork.drafts.parts.size > 0 ? (['settings'] as const) : []),
    ...(atWork.answerDrafts.size > 0 ? (['knowledge'] as const) : []),
    ...(atWork.rosterDraft.changed.size > 0 ? (['roster'] as const) : []),
  ];
  const live = view.live === 'live';
  const reportsOld = live && (upkeep.failed || devices.failed || accounts.failed);

  return (
    <div className="grid h-dvh grid-cols-[auto_1fr] grid-rows-[auto_auto_1fr] max-sm:grid-cols-1 max-sm:grid-rows-[auto_auto_auto_1fr]">
      <a
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        className="absolute -top-12 left-1 z-10 rounded-card bg-paper px-2 py-1 text-harbour focus:top-1"
      >
        {t('skip')}
      </a>
      <TopBar
        title={names.hall()}
        demo={door.demo}
        aheadMs={view.hubTimeOffsetMs}
        account={account}
        onSignOut={onSignOut}
      />
      <div className="sm:col-span-2">
        <AlertBanner alerts={atWork.alerts} accountId={account.accountId} />
        {sections.includes('rounds') && <RoundsBanner {...atWork} />}
        <LiveAge live={live} asOf={view.asOf} advice={t('stillWorks')} />
        {reportsOld && (
          <output className="block bg-sand px-2 py-1 text-body font-medium text-orange">
            <span aria-hidden="true">▲ </span>
            {t('reportsOld')}
          </output>
        )}
      </div>
      <SideBar {...{ sections, section, attention, hall }} unkept={unkept} />
      <main
        ref={main}
        id="content"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also where nothing in it can be pressed
        tabIndex={0}
        className="min-w-0 overflow-auto p-3 max-sm:p-1.5 -outline-offset-2 focus-visible:outline-2"
      >
        {section === 'now' && <NowPage {...atWork} attention={attention} />}
        {section === 'alerts' && <AlertsPage {...atWork} />}
        {section === 'desk' && <DeskPage {...atWork} />}
        {section === 'rounds' && <RoundsPage {...atWork} />}
        {section === 'objections' && <ObjectionsPage {...atWork} />}
        {section === 'today' && <TodayPage {...atWork} />}
        {section === 'indicators' && <IndicatorsPage {...atWork} />}
        {section === 'reports' && <ReportsPage {...atWork} />}
        {section === 'day' && <DayPage {...atWork} />}
        {section === 'numbers' && <NumbersPage {...atWork} />}
        {section === 'emergency' && <EmergencyPage {...atWork} />}
        {section === 'cases' && <CasesPage {...atWork} />}
        {section === 'handovers' && <HandoversPage {...atWork} />}
        {section === 'registers' && <RegistersPage {...atWork} />}
        {section === 'ratings' && <RatingsPage {...atWork} />}
        {section === 'messages' && <MessagesPage {...atWork} />}
        {section === 'guidance' && <GuidancePage {...atWork} />}
        {section === 'knowledge' && <KnowledgePage {...atWork} />}
        {section === 'calendar' && <CalendarPage {...atWork} />}
        {section === 'office' && <OfficePage {...atWork} />}
        {section === 'counters' && <CountersPage {...atWork} />}
        {section === 'roster' && <RosterPage {...atWork} />}
        {section === 'appointments' && <AppointmentsPage {...atWork} />}
        {section === 'devices' && <DevicesPage {...atWork} />}
        {section === 'accounts' && <AccountsPage {...atWork} />}
        {section === 'settings' && <SettingsPage {...atWork} />}
      </main>
    </div>
  );
}
