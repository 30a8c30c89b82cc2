/** 更正 and 划去 of a line that is on record: what it says now, why, and nothing is deleted. */
import type { Rules } from '@yichuang/domain/hall/settings';
import type { PaperRow } from '@yichuang/domain/hall/views/paper-register';
import type { Instant, LocalDate, ZoneId } from '@yichuang/domain/ids';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import type { Names } from '../names.ts';
import { useText } from '../text/use-text.ts';
import { WordsField } from '../words-field.tsx';
import { checkedDrafts, correctedLine, draftOf } from './paper-lines.ts';
import type { PaperSending } from './paper-sending.ts';
import { PaperTable } from './paper-table.tsx';

export interface ChangeDialogProps {
  readonly kind: 'correct' | 'strike';
  readonly row: PaperRow;
  /** Of the same day. */
  readonly rows: readonly PaperRow[];
  readonly date: LocalDate;
  readonly now: Instant;
  readonly rules: Rules;
  readonly names: Names;
  readonly ownZoneIds?: readonly ZoneId[];
  readonly sending: PaperSending;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** As the hub wants it. */
const SHORTEST = 2;

export function ChangeDialog(props: ChangeDialogProps) {
  const { kind, row, rows, date, now, rules, names, ownZoneIds = [], sending, onDone, onClose } = props;
  const { ticketId, line } = row;
  const { number } = line;
  const { t } = useText('emergency');
  const [draft, setDraft] = useState(() => draftOf(line, rules));
  const [note, setNote] = useState('');
  const others = rows.filter((other) => other.ticketId !== ticketId).map((other) => other.line);
  const [checked = { state: 'fresh' } as const] = checkedDrafts([draft], { date, now, rules }, others);
  const hasWords = note.trim().length >= SHORTEST;
  const isReady = hasWords && (kind === 'strike' || checked.state === 'good');

  const send = async (): Promise<void> => {
    const about = { date, ticketId, note: note.trim() };
    const { services, ...typed } = correctedLine(line, checked.state === 'good' ? checked.line : line);
    const done =
      kind === 'strike'
        ? await sending.send('strikePaperTicket', about, { done: t('paper.struckDone', { number }) })
        : await sending.send(
            'correctPaperTicket',
            { ...about, ...typed, services: [...services] },
            { done: t('paper.correctedDone', { number: typed.number }) },
          );
    if (!done) return;
    onDone();
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`paper.${kind}Title`, { number })}
      description={t(`paper.${kind}Advice`)}
      className="w-[min(96vw,1120px)]"
      actions={
        <>
          <Button onPress={onClose}>{t('paper.notNow')}</Button>
          <Button
            tone={kind === 'strike' ? 'danger' : 'main'}
            busy={sending.busy}
            disabled={!isReady}
            onPress={() => void send()}
          >
            {t(`paper.${kind}`)}
          </Button>
        </>
      }
    >
      {kind === 'correct' && (
        <div className="overflow-x-auto px-0.5">
          <PaperTable
            sheet={{
              drafts: [draft],
              change: (_, field, value) => setDraft((last) => ({ ...last, [field]: value })),
            }}
            checked={[checked]}
            rules={rules}
            ownZoneIds={ownZoneIds}
            names={names}
          />
        </div>
      )}
      <WordsField label={t('paper.why')} hint={t(`paper.${kind}Hint`)} value={note} onChange={setNote} />
    </Dialog>
  );
}
