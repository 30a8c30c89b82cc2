/** What became of a paper on this window's printer: 正在打印, what is the matter with it, or the one question that is left. */
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { SheetUnderWay } from './use-sheet.ts';

export interface SheetLineProps {
  readonly sheet: SheetUnderWay;
  readonly busy: boolean;
  /** The same print once more: nothing came out of it. */
  readonly onAgain: () => void;
  /** As a page of the browser. */
  readonly onShow: () => void;
  readonly onDismiss: () => void;
}

const SIGNS = { waiting: '◔', printing: '◔', printed: '✓', spooled: '○', failed: '■', unknown: '▲' } as const;

export function SheetLine({ sheet, busy, onAgain, onShow, onDismiss }: SheetLineProps) {
  const { t } = useText('intake');
  const { state, copies, offline } = sheet;
  const { outcome } = state;
  const number = 'condition' in state ? state.condition : null;
  const isKnown = (key: string | null): key is 'A-11' => key !== null && /^A-\d{2}$/.test(key);
  return (
    <output className="flex flex-col gap-0.5 rounded-card border border-line bg-sand p-1 text-body">
      <span className="font-medium">
        <span aria-hidden="true">{SIGNS[outcome]} </span>
        {offline ? t('sheet.offline') : t(`sheet.${outcome}`, { count: copies })}
        {isKnown(number) && ` ${t(`devices:condition.${number}.word`)} ${number}`}
      </span>
      {isKnown(number) && <span>{t(`devices:condition.${number}.first`)}</span>}
      <span className="flex flex-wrap gap-1">
        {(outcome === 'spooled' || outcome === 'unknown' || outcome === 'printed') && (
          <Button tone={outcome === 'printed' ? 'quiet' : 'main'} busy={false} onPress={onDismiss}>
            {t(outcome === 'printed' ? 'sheet.seen' : 'sheet.cameOut')}
          </Button>
        )}
        {(outcome === 'spooled' || outcome === 'unknown' || outcome === 'failed') && (
          <Button busy={busy} onPress={onAgain}>
            {t(outcome === 'failed' ? 'sheet.again' : 'sheet.notOut')}
          </Button>
        )}
        {outcome === 'failed' && (
          <Button tone="quiet" busy={busy} onPress={onShow}>
            {t('sheet.show')}
          </Button>
        )}
      </span>
    </output>
  );
}
