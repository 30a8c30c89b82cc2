/** What the call bar shows: connecting, nobody signed in, no counter, or the counter's line of keys. It follows the desk's sign-in. */
import { namesOf } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useHall } from '@yichuang/ui/use-hall';
import { useEffect, useMemo, useState } from 'react';
import { ownCounter } from '../choose/counter-cards.ts';
import { useEntry, type SignedIn as In } from '../entry.ts';
import type { Hub } from '../hub.ts';
import { useSending } from '../sending.ts';
import { BarMessage, BarState, type Message } from './bar-frame.tsx';
import { CounterBar } from './counter-bar.tsx';
import type { ShellHost } from './shell-host.ts';

/** Somebody signs in at the desk, in another window. */
const LOOK_MS = 2_000;
const SHOWN_MS = 8_000;

export interface BarAppProps {
  readonly hub: Hub;
  readonly host: ShellHost | null;
}

export function BarApp({ hub, host }: BarAppProps) {
  const { t } = useText('callBar');
  const { entry } = useEntry(hub, { anybody: true });
  useSignInElsewhere(hub, entry.step === 'signIn');
  switch (entry.step) {
    case 'connecting':
      return <BarState says={t('connecting')} host={null} />;
    case 'signIn':
      return <BarState says={t('signIn')} next={t('signInAdvice')} host={host} />;
    case 'wrongRole':
      return <WrongRole host={host} />;
    case 'in':
      if (entry.account.role !== 'clerk') return <WrongRole host={host} />;
      return <SignedIn key={entry.account.accountId} entry={entry} host={host} />;
  }
}

function WrongRole({ host }: Pick<BarAppProps, 'host'>) {
  const { t } = useText('callBar');
  return <BarState says={t('wrongRole')} next={t('wrongRoleAdvice')} host={host} />;
}

interface SignedInProps {
  readonly entry: In;
  readonly host: ShellHost | null;
}

function SignedIn({ entry: { door, account, client }, host }: SignedInProps) {
  const { t, language } = useText('callBar');
  const view = useHall(client);
  const names = useMemo(() => namesOf(door.catalogue, language), [door, language]);
  const [message, setMessage] = useState<Message | null>(null);
  const sending = useSending(client, names, (tone, says, next) => {
    // What was done is seen in the bar itself.
    if (tone !== 'done') setMessage({ says, next });
  });
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setMessage(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  const { hall } = view;
  if (hall === null) return <BarState says={t('connecting')} host={null} />;
  const own = ownCounter(hall, account.accountId);
  if (own === null) return <BarState says={t('noCounter')} next={t('noCounterAdvice')} host={host} />;
  return (
    <>
      <CounterBar
        hall={hall}
        view={view}
        counterId={own.counterId}
        names={names}
        sending={sending}
        host={host}
        onMessage={setMessage}
      />
      {message && <BarMessage {...message} onClose={() => setMessage(null)} />}
    </>
  );
}

function useSignInElsewhere(hub: Hub, nobody: boolean): void {
  useEffect(() => {
    if (!nobody) return;
    const timer = setInterval(() => void look(), LOOK_MS);
    const look = async (): Promise<void> => {
      const me = await hub.http.me();
      if (me.outcome === 'ok' && me.value.account !== null) window.location.reload();
    };
    return () => clearInterval(timer);
  }, [hub, nobody]);
}
