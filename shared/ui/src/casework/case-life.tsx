/** 经过: everything that happened to the case, the latest first. */
import type { Envelope } from '@yichuang/domain/event';
import { lifeOfCase, type CaseLifeContext } from '../case-life.ts';
import { dayOf, hourMinute } from '../clock-words.ts';
import { join } from '../join.ts';
import { useText } from '../text/use-text.ts';

export interface CaseLifeProps extends Pick<CaseLifeContext, 'material' | 'procedure' | 'seal'> {
  /** As the hub answers it (`CaseFile` of the protocol). */
  readonly file: Pick<CaseLifeContext, 'notes' | 'names'> & { readonly life: readonly Envelope[] };
}

export function CaseLife({ file, material, procedure, seal }: CaseLifeProps) {
  const { t } = useText('casework');
  const { life, notes, names } = file;
  const lines = lifeOfCase(life, { t, notes, names, material, procedure, seal });
  return (
    <ol className="flex flex-col">
      {lines.toReversed().map(({ seq, at, who, words, note, turn }, index) => (
        <li key={seq} className="grid grid-cols-[92px_12px_1fr] gap-1 text-body">
          <time dateTime={at} className="text-small text-muted">
            {dayOf(at).date.slice(5)} {hourMinute(at)}
          </time>
          <span aria-hidden="true" className="relative">
            <span className="absolute inset-y-0 left-[5px] w-px bg-line" />
            <span
              className={join(
                'absolute left-[1px] top-[7px] size-[9px] rounded-full border-2 border-paper',
                index === 0 ? 'bg-harbour' : turn ? 'bg-muted' : 'bg-line',
              )}
            />
          </span>
          <span className={join('min-w-0 pb-0.5', !turn && 'text-muted')}>
            {words}
            <span className="text-small text-muted"> · {who ?? t('life.byClock')}</span>
            {note !== null && <span className="block text-muted">{t('life.note', { note })}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
