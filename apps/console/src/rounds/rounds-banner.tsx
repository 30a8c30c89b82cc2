/** Findings that wait for whoever is signed in: on every section, until they are put right or looked at. */
import { waitsFor } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import { Footprints } from 'lucide-react';
import type { AtWork } from '../at-work.ts';
import { useAsked } from '../upkeep/use-asked.ts';

export function RoundsBanner({ hub, account, news }: AtWork) {
  const { t } = useText('rounds');
  const { value } = useAsked(hub.rounds.open, 'mine', news);
  const count = (value?.findings ?? []).filter((one) => waitsFor(one) === account.accountId).length;
  if (count === 0) return null;
  return (
    <output className="block">
      <a
        href="#rounds"
        className="flex min-h-target items-center gap-1 bg-sand px-2 py-0.5 text-action font-medium text-orange"
      >
        <Footprints aria-hidden="true" className="size-[1.2em] shrink-0" />
        {t('banner', { count })}
      </a>
    </output>
  );
}
