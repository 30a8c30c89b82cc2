/** A signed-in guide's page (当班的页面): what all places share, and which of them is shown. */
import type { PrinterId } from '@yichuang/domain/ids';
import type { HallClient } from '@yichuang/client/hall-client';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { namesOf } from '@yichuang/ui/names';
import { useKnowledge } from '@yichuang/ui/knowledge/use-knowledge';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useNow } from '@yichuang/ui/use-now';
import { useCallback, useMemo, useState } from 'react';
import { usePeople } from './alarms/use-people.ts';
import { useAlerts } from './alerts/use-alerts.ts';
import { useDevices } from './alarms/use-devices.ts';
import { CheckInPage } from './appointments/check-in-page.tsx';
import { BurstPage } from './burst/burst-page.tsx';
import { DeskPage } from './desk/desk-page.tsx';
import { useDesk } from './desk/use-desk.ts';
import { RoundPage } from './rounds/round-page.tsx';
import { RoundsPage } from './rounds/rounds-page.tsx';
import { useRounds } from './rounds/use-rounds.ts';
import { EscortBanner } from './escort/escort-banner.tsx';
import type { Deed, Duty } from './duty.ts';
import type { Account, Door } from './entry.ts';
import { FindPage } from './find/find-page.tsx';
import { DeedBar } from './frame/deed-bar.tsx';
import { MenuSheet } from './frame/menu-sheet.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { HallPage } from './hall/hall-page.tsx';
import { ZonePage } from './hall/zone-page.tsx';
import type { Hub } from './hub.ts';
import { AnswerPage } from './knowledge/answer-page.tsx';
import { LeftoversPage } from './leftovers/leftovers-page.tsx';
import { sender } from './sending.ts';
import { BundlePage } from './papers/bundle-page.tsx';
import { PapersPage } from './papers/papers-page.tsx';
import { GivenPage } from './take/given-page.tsx';
import { firstPrinter, printersOf } from '@yichuang/ui/printers';
import { TakePage } from './take/take-page.tsx';
import { TicketPage } from './ticket/ticket-page.tsx';
import { useTrail } from './trail.ts';
import { WhyPage } from './waiting/why-page.tsx';

export interface AtWorkProps {
  readonly hub: Hub;
  readonly door: Door;
  readonly account: Account;
  readonly client: HallClient;
  readonly onSignOut: () => void;
}

/** How often waits and alarms are counted again while nothing happens. */
const STEP_MS = 10_000;

export function AtWork({ hub, door, account, client, onSignOut }: AtWorkProps) {
  const { t, language } = useText('guide');
  const { t: shared } = useText('common');
  const view = useHall(client);
  const now = useNow(STEP_MS, view.hubTimeOffsetMs);
  const trail = useTrail();
  const devices = useDevices(hub);
  const answers = useKnowledge(hub.answers);
  const people = usePeople(hub, view.hall?.date ?? null, view.hall?.roster?.revision ?? 0);
  const alerts = useAlerts(hub, client, account.accountId);
  const desk = useDesk(hub, client);
  const rounds = useRounds(hub, client);
  const printers = useMemo(() => printersOf(devices ?? []), [devices]);
  const [menu, setMenu] = useState(false);
  const [deed, setDeed] = useState<{ readonly id: number; readonly deed: Deed } | null>(null);
  /** undefined = not chosen yet: the first machine that is there. */
  const [printerId, setPrinterId] = useState<PrinterId | null | undefined>();
  const names = useMemo(() => namesOf(door.catalogue, language), [door, language]);
  const send = useMemo(() => sender(client, names, t, shared), [client, names, t, shared]);
  const forgetDeed = useCallback(() => setDeed(null), []);
  const { hall } = view;
  const bar = (
    <TopBar
      hallName={language === 'en' ? door.catalogue.hall.shortNameEn : door.catalogue.hall.shortName}
      demo={door.demo}
      view={view}
      onMenu={() => setMenu(true)}
    />
  );
  if (hall === null) {
    return (
      <>
        {bar}
        <main>
          <EmptyState title={t('connecting')} advice={t('connectingAdvice')} />
        </main>
      </>
    );
  }
  const duty: Duty = {
    hub,
    door,
    account,
    view,
    hall,
    now,
    names,
    trail,
    send,
    done: (next) => setDeed((before) => ({ id: (before?.id ?? 0) + 1, deed: next })),
    knowledge: { book: answers.book, count: hub.countKnowledge },
    devices: devices ?? [],
    people,
    alerts,
    desk,
    rounds,
    printers,
    printerId: printerId === undefined ? firstPrinter(printers) : printerId,
    onPrinter: setPrinterId,
  };
  return (
    <>
      {bar}
      <div className="mx-auto max-w-[640px]">
        <EscortBanner duty={duty} />
        <At duty={duty} />
      </div>
      {deed && <DeedBar key={deed.id} deed={deed.deed} onGone={forgetDeed} />}
      {menu && <MenuSheet duty={duty} onSignOut={onSignOut} onClose={() => setMenu(false)} />}
    </>
  );
}

function At({ duty }: { readonly duty: Duty }) {
  const { place } = duty.trail;
  switch (place.at) {
    case 'hall':
      return <HallPage duty={duty} />;
    case 'find':
      return <FindPage duty={duty} />;
    case 'zone':
      return <ZonePage duty={duty} zoneId={place.zoneId} />;
    case 'ticket':
      return <TicketPage key={place.number} duty={duty} number={place.number} />;
    case 'take':
      return (
        <TakePage
          key={place.serviceId}
          duty={duty}
          serviceId={place.serviceId}
          groundId={place.groundId}
          lookedUp={place.lookedUp ?? false}
        />
      );
    case 'given':
      return <GivenPage duty={duty} ticketId={place.ticketId} number={place.number} />;
    case 'answer':
      return <AnswerPage key={place.answerId} duty={duty} answerId={place.answerId} />;
    case 'papers':
      return <PapersPage key={place.itemId} duty={duty} itemId={place.itemId} />;
    case 'bundle':
      return <BundlePage key={place.bundleId} duty={duty} bundleId={place.bundleId} />;
    case 'why':
      return <WhyPage key={place.number} duty={duty} number={place.number} />;
    case 'checkIn':
      return <CheckInPage duty={duty} />;
    case 'burst':
      return <BurstPage duty={duty} />;
    case 'desk':
      return <DeskPage duty={duty} />;
    case 'rounds':
      return <RoundsPage duty={duty} />;
    case 'round':
      return <RoundPage duty={duty} roundId={place.roundId} />;
    case 'leftovers':
      return <LeftoversPage duty={duty} />;
  }
}
