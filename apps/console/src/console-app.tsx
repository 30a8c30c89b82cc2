/** Which page of the console is shown: connecting, sign in, the sections. */
import type { HallClient } from '@yichuang/client/hall-client';
import { newsOf } from '@yichuang/client/news';
import { Doorway, Waiting } from '@yichuang/ui/doorway.tsx';
import { namesOf } from '@yichuang/ui/names';
import { Retold } from '@yichuang/ui/retold.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useNow } from '@yichuang/ui/use-now';
import { useMemo } from 'react';
import { useClosing } from './day/use-closing.ts';
import { usePaperSheet } from '@yichuang/ui/paper/use-paper-sheet';
import { useEntry, type Account, type Door } from './entry.ts';
import { Frame } from './frame/frame.tsx';
import type { Hub } from './hub.ts';
import { useAnswerDrafts } from './knowledge/use-answer-drafts.ts';
import { useRosterDraft } from './roster/use-roster-draft.ts';
import { useSending } from './sending.ts';
import { useSettingDrafts } from './settings/use-setting-drafts.ts';
import { useAsked } from './upkeep/use-asked.ts';
import { useReports } from './upkeep/use-reports.ts';

export function ConsoleApp({ hub }: { readonly hub: Hub }) {
  const { t } = useText('console');
  const { entry, signIn, signOut } = useEntry(hub);
  const words = {
    connecting: t('connecting'),
    connectingAdvice: t('connectingAdvice'),
    wrongRole: t('wrongRole'),
    wrongRoleAdvice: t('wrongRoleAdvice'),
  };
  if (entry.step !== 'in')
    return (
      <Doorway {...{ entry, words }} title={t('title')} onSignIn={signIn} onSignOut={() => void signOut()} />
    );
  const { door, account, client } = entry;
  return (
    <>
      <Signed key={account.accountId} {...{ hub, door, account, client }} onSignOut={() => void signOut()} />
      <Retold source={client} />
    </>
  );
}

interface SignedProps {
  readonly hub: Hub;
  readonly door: Door;
  readonly account: Account;
  readonly client: HallClient;
  readonly onSignOut: () => void;
}

/** Minutes are what the console counts in. */
const STEP_MS = 5_000;

function Signed({ hub, door, account, client, onSignOut }: SignedProps) {
  const { t, language } = useText('console');
  const view = useHall(client);
  const names = useMemo(() => namesOf(door.catalogue, language), [door, language]);
  const sending = useSending(client, names);
  const reports = useReports(hub, account.role);
  const closing = useClosing();
  const paper = usePaperSheet();
  const drafts = useSettingDrafts();
  const rosterDraft = useRosterDraft();
  const answerDrafts = useAnswerDrafts();
  const news = useHall(useMemo(() => newsOf(client, (kind) => kind !== 'hall'), [client]));
  const watches = account.role !== 'official';
  const alerts = useAsked(hub.alerts.open, watches ? 'open' : null, news);
  const now = useNow(STEP_MS, view.hubTimeOffsetMs);
  const { hall } = view;
  if (hall === null) return <Waiting title={t('connecting')} advice={t('connectingAdvice')} />;
  return (
    <Frame
      atWork={{
        hub,
        door,
        account,
        hall,
        view,
        names,
        sending,
        reports,
        closing,
        paper,
        drafts,
        rosterDraft,
        answerDrafts,
        alerts,
        news,
        now,
      }}
      onSignOut={onSignOut}
    />
  );
}
