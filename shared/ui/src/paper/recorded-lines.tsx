/** What was entered for a day (已补录): each line as it counts, what was put right and by whom, and those that were struck out. */
import { mayCorrectPaper } from '@yichuang/domain/hall/paper';
import type { PaperChange, PaperRegister, PaperRow } from '@yichuang/domain/hall/views/paper-register';
import { dateAt } from '@yichuang/domain/time';
import { useState, type ReactNode } from 'react';
import { dayOf, hourMinute } from '../clock-words.ts';
import { join } from '../join.ts';
import type { Names } from '../names.ts';
import { useText } from '../text/use-text.ts';
import { paperCells } from './paper-cells.ts';
import { ChangeDialog, type ChangeDialogProps } from './change-dialog.tsx';

export interface RecordedLinesProps extends Pick<
  ChangeDialogProps,
  'date' | 'now' | 'rules' | 'names' | 'ownZoneIds' | 'sending' | 'onDone'
> {
  readonly register: PaperRegister;
  readonly me: Parameters<typeof mayCorrectPaper>[1];
  /** The way to 查号. */
  readonly lookAt?: (number: string) => string;
}

const COLUMNS = ['number', 'service', 'takenAt', 'how', 'counter', 'calledAt', 'finishedAt'] as const;

export function RecordedLines({ register, me, lookAt, ...props }: RecordedLinesProps) {
  const { t } = useText('emergency');
  const [changing, change] = useState<Pick<ChangeDialogProps, 'kind' | 'row'> | null>(null);
  const { now, rules, names } = props;
  const { rows, struck, people } = register;
  const today = dateAt(now, rules.zoneOffsetMinutes);
  const isMine = (row: PaperRow): boolean => mayCorrectPaper(row, me, today, rules.zoneOffsetMinutes);
  return (
    <>
      <table aria-label={t('paper.known', { count: rows.length })} className="w-full min-w-[52rem] text-body">
        <thead>
          <tr className="text-small text-muted">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className="border-y border-line px-1 py-0.5 text-start font-medium"
              >
                {t(`paper.${column}`)}
              </th>
            ))}
            <th scope="col" className="border-y border-line">
              <span className="sr-only">{t('paper.actions')}</span>
            </th>
          </tr>
        </thead>
        {[...rows, ...struck].map((row) => {
          const { line, changes, ticketId } = row;
          const isStruck = changes.at(-1)?.kind === 'struck';
          return (
            <tbody key={ticketId} className="border-b border-line">
              <tr className={join(isStruck && 'text-muted')}>
                {paperCells(line, names, t).map((words, index) => (
                  <td key={COLUMNS[index]} className="px-1 py-0.5 whitespace-nowrap">
                    <span className={join(isStruck && 'line-through')}>{words}</span>
                    {index === 0 && <Marks changes={changes} />}
                  </td>
                ))}
                <td className="px-1 text-end whitespace-nowrap">
                  {!isStruck && lookAt && (
                    <a
                      className="inline-block px-1 font-medium text-harbour underline"
                      href={lookAt(line.number)}
                    >
                      {t('paper.look')}
                    </a>
                  )}
                  {!isStruck &&
                    isMine(row) &&
                    (['correct', 'strike'] as const).map((kind) => (
                      <button
                        key={kind}
                        type="button"
                        aria-label={t(`paper.${kind}One`, { number: line.number })}
                        onClick={() => change({ kind, row })}
                        className={join(
                          'min-h-[44px] rounded-card px-1 font-medium underline hover:bg-sky',
                          kind === 'correct' ? 'text-harbour' : 'text-coral',
                        )}
                      >
                        {t(`paper.${kind}`)}
                      </button>
                    ))}
                </td>
              </tr>
              {changes.length > 0 && (
                <tr>
                  <td colSpan={COLUMNS.length + 1} className="px-1 pb-1">
                    <ul className="flex flex-col gap-0.5 border-l-4 border-orange pl-1 text-small">
                      {changes.map((one) => (
                        <li key={one.at}>
                          <Change
                            one={one}
                            who={one.by === null ? '' : (people[one.by] ?? one.by)}
                            names={names}
                          />
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {changing && <ChangeDialog {...props} {...changing} rows={rows} onClose={() => change(null)} />}
    </>
  );
}

function Marks({ changes }: { readonly changes: readonly PaperChange[] }) {
  const { t } = useText('emergency');
  const mark = changes.at(-1)?.kind ?? null;
  const tag = (look: string, words: ReactNode): ReactNode => (
    <span className={join('ml-0.5 rounded-tag px-0.5 text-small', look)}>{words}</span>
  );
  return (
    <>
      {tag('bg-sky text-harbour', t('paper.mark'))}
      {mark === 'corrected' && tag('bg-sand text-ink', t('paper.correctedMark'))}
      {mark === 'struck' && tag('bg-rose text-coral', t('paper.struckMark'))}
    </>
  );
}

interface ChangeProps {
  readonly one: PaperChange;
  readonly who: string;
  readonly names: Names;
}

function Change({ one: { kind, at, words, before }, who, names }: ChangeProps) {
  const { t } = useText('emergency');
  const was = paperCells(before, names, t).filter((cell) => cell !== '');
  return (
    <>
      <span className="font-medium">
        {t(`paper.did.${kind}`, { who, at: whenWords(at), words: words ?? t('paper.wordsGone') })}
      </span>
      {kind === 'corrected' && (
        <span className="text-muted"> {t('paper.was', { was: was.join(' · ') })}</span>
      )}
    </>
  );
}

/** 11-23 14:05 */
function whenWords(at: PaperChange['at']): string {
  return `${dayOf(at).date.slice('yyyy-'.length)} ${hourMinute(at)}`;
}
