/** 帮代办 on a case: who stays with it, when the applicant was told; naming somebody, telling and ending ask in a dialog. */
import { helpOn, type Case, type Help } from '@yichuang/domain/casework/case';
import type { HelpReason } from '@yichuang/domain/casework/words';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { dayOf, hourMinute } from '../clock-words.ts';
import { AssignDialog, EndDialog, TellDialog, type HelpActs, type Helper } from './help-dialogs.tsx';
import { useText } from '../text/use-text.ts';

export interface HelpCardProps {
  readonly file: { readonly case: Case; readonly names: Readonly<Record<string, string>> };
  /** Null: not known yet. */
  readonly helpers: readonly Helper[] | null;
  readonly acts: HelpActs;
  readonly busy: boolean;
  /** Seen, and another's to change. */
  readonly readOnly?: boolean;
  /** Why it should be offered (只问不强); null: there is no reason to. */
  readonly offer: Exclude<HelpReason, 'asked'> | null;
}

export function HelpCard({ file, helpers, acts, busy, offer, readOnly = false }: HelpCardProps) {
  const { t } = useText('casework');
  const [asking, setAsking] = useState<'assign' | 'tell' | 'end' | null>(null);
  const { case: current, names } = file;
  const help = helpOn(current);
  const ended = current.endedAt !== null;
  const onClose = (): void => setAsking(null);
  return (
    <div data-testid="case-help" className="flex flex-col gap-1 text-body">
      {help === null ? (
        <p className={offer === null || ended ? 'text-muted' : 'font-medium text-orange'}>
          {offer === null || ended ? t('help.none') : `▲ ${t(`help.offer.${offer}`)}`}
        </p>
      ) : (
        <HelpFacts help={help} name={names[help.helperId] ?? help.helperId} />
      )}
      {!ended && !readOnly && (
        <div className="flex flex-wrap gap-1">
          {help !== null && (
            <Button tone="main" busy={busy} onPress={() => setAsking('tell')}>
              {t('help.tell')}
            </Button>
          )}
          <Button busy={busy} disabled={helpers === null} onPress={() => setAsking('assign')}>
            {t(help === null ? 'help.assign' : 'help.change')}
          </Button>
          {help !== null && (
            <Button busy={busy} onPress={() => setAsking('end')}>
              {t('help.end')}
            </Button>
          )}
        </div>
      )}
      {asking === 'assign' && helpers !== null && (
        <AssignDialog
          help={help}
          helpers={helpers}
          why={offer ?? 'asked'}
          busy={busy}
          acts={acts}
          onClose={onClose}
        />
      )}
      {asking === 'tell' && <TellDialog busy={busy} acts={acts} onClose={onClose} />}
      {asking === 'end' && <EndDialog busy={busy} acts={acts} onClose={onClose} />}
    </div>
  );
}

function HelpFacts({ help, name }: { readonly help: Help; readonly name: string }) {
  const { t } = useText('casework');
  const last = help.told.at(-1);
  return (
    <>
      <p>
        <strong>{name}</strong> · {t(`helpWay.${help.way}`)} · {t(`helpReason.${help.why}`)}
      </p>
      <p className="text-muted">
        {last === undefined
          ? t('help.notTold')
          : t('help.told', {
              times: help.told.length,
              date: dayOf(last.at).date,
              time: hourMinute(last.at),
              channel: t(`channel.${last.channel}`),
            })}
      </p>
    </>
  );
}
