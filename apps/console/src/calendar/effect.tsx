/** What a change of the calendar would move (改动的影响): how many limits, and the nearest of them. */
import type { CalendarPreview } from '@yichuang/protocol/calendar';
import { dayWords } from '@yichuang/ui/case-words';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { useText } from '@yichuang/ui/text/use-text';

/** Enough to see what it means; the list is whole once it has happened. */
const SHOWN = 4;

export function Effect({ preview: { open, moving, cases } }: { readonly preview: CalendarPreview }) {
  const { t } = useText('office');
  const { t: casework } = useText('casework');
  const shown = cases.slice(0, SHOWN);
  return (
    <>
      <p className="text-body font-bold">
        {moving === 0 ? t('calendar.effectNone', { open }) : t('calendar.effect', { open, count: moving })}
      </p>
      <ul className="text-body">
        {shown.map(({ line: { caseId, shortCode, itemName }, from, to }) => (
          <li key={caseId} className="border-t border-line py-0.5">
            <span className="tabular-nums">{shortCodeWords(shortCode)}</span> {itemName}
            <span className="block text-small">
              {dayWords(casework, from.promised)} → <strong>{dayWords(casework, to.promised)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {moving > shown.length && (
        <p className="text-small text-muted">{t('calendar.andMore', { count: moving - shown.length })}</p>
      )}
    </>
  );
}
