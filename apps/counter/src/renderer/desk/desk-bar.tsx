/** The bar above the desk (窗口栏): which counter, the search, and what is opened or left from here. */
import { useText } from '@yichuang/ui/text/use-text';
import { BarKey } from '@yichuang/ui/bar-keys.tsx';
import { TopBar } from '../frame/top-bar.tsx';
import { NumberSearch } from './number-search.tsx';
import { KEY_CAPS } from './shortcuts.ts';
import type { AtDesk, Doing } from './use-desk.ts';

interface DeskBarProps extends AtDesk {
  readonly doing: Doing;
  /** The desk itself lies open. */
  readonly atDesk: boolean;
  /** Answers to 数据复核 that the clerk has not read. */
  readonly unread: number;
}

export function DeskBar({ doing, atDesk, unread, ...props }: DeskBarProps) {
  const { door, account, view, names, sending, counterId, onChoose, desk } = props;
  const { casework, openCasework, openIntake, look, press, ask, search, find } = doing;
  const { t } = useText('counter');
  const { t: intake } = useText('intake');
  const { t: knowledge } = useText('knowledge');
  const { t: own } = useText('own');
  const ownZones = desk.queues.filter(({ tier }) => tier === 'own').map(({ zoneId }) => names.zone(zoneId));
  return (
    <TopBar
      title={t('common:counter', { number: names.counterNumber(counterId) ?? counterId })}
      below={[...ownZones, account.displayName].join(' · ')}
      demo={door.demo}
      aheadMs={view.hubTimeOffsetMs}
    >
      {atDesk && <NumberSearch field={search} onFind={find} />}
      <BarKey
        shortcut={casework === null ? KEY_CAPS.intake : 'Esc'}
        pressed={casework !== null}
        onPress={() => (casework === null ? openIntake() : openCasework(null))}
      >
        {intake('entry')}
      </BarKey>
      <BarKey shortcut={KEY_CAPS.answers} onPress={() => look('answers')}>
        {knowledge('open')}
      </BarKey>
      <BarKey
        shortcut={KEY_CAPS.own}
        badge={unread > 0 ? { n: unread, words: own('unread', { count: unread }) } : null}
        onPress={() => look('own')}
      >
        {own('open')}
      </BarKey>
      <BarKey shortcut={KEY_CAPS.pause} disabled={sending.busy} onPress={() => press('pause')}>
        {t(desk.counter.pause === null ? 'header.pause' : 'header.resume')}
      </BarKey>
      <BarKey onPress={onChoose}>{t('header.move')}</BarKey>
      <BarKey disabled={sending.busy} onPress={() => ask({ kind: 'close' })}>
        {t('header.close')}
      </BarKey>
    </TopBar>
  );
}
