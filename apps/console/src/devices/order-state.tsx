/** What became of an order (吩咐的结果): a word, and where it went wrong what to do. */
import type { OrderEnd } from '@yichuang/client/orders';
import { useDeviceWords, type DeviceWords } from '@yichuang/ui/device-words';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { ConsoleText } from '../words.ts';
import type { GivenOrder } from './use-orders.ts';

export function OrderState({ order, end }: Pick<GivenOrder, 'order' | 'end'>) {
  const { t } = useText('console');
  const devices = useDeviceWords();
  if (end === null) return <StateBadge state="waiting" words={t('devices.order.underWay')} />;
  const { words, next } = endWords(t, devices, order, end);
  const good = end.outcome === 'done' || end.outcome === 'printed';
  return (
    <>
      <StateBadge
        state={good ? 'finished' : end.outcome === 'unknown' ? 'dueSoon' : 'fault'}
        words={words}
        className="whitespace-normal!"
      />
      {next !== null && <span className="block text-small text-muted">{next}</span>}
    </>
  );
}

function endWords(
  t: ConsoleText,
  devices: DeviceWords,
  order: GivenOrder['order'],
  end: OrderEnd,
): { readonly words: string; readonly next: string | null } {
  switch (end.outcome) {
    case 'printed':
      return { words: t('devices.order.printed'), next: null };
    case 'done':
      return { words: t(`devices.order.done.${order}`), next: null };
    case 'unknown':
    case 'failed': {
      const saying = devices.slip(end.condition);
      return {
        words: t(`devices.order.${end.outcome}`, { condition: saying.says }),
        next: devices.steps(saying),
      };
    }
    case 'refused':
      return { words: t(`problems:${end.problem.code}.says`), next: t(`problems:${end.problem.code}.next`) };
    case 'offline':
      return { words: t('problems:Offline.says'), next: t('problems:Offline.next') };
    case 'notHere':
      return {
        words: t(order === 'reloadPage' ? 'devices.order.noPage' : 'devices.order.notHere'),
        next: null,
      };
    case 'unanswered':
    case 'lost':
    case 'unfinished':
    case 'unknownItem':
      return { words: t('devices.order.unanswered'), next: t('devices.order.unansweredNext') };
  }
}
