/** What was called without the hub (应急叫过的号), the newest on top, and what became of each. */
import type { CallHere } from '@yichuang/protocol/emergency';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';

/** Shape and colour of each; the word stands beside it. */
const LOOKS: Readonly<Record<CallHere['state'], readonly [shape: string, colour: string]>> = {
  kept: ['○', 'text-muted'],
  told: ['✓', 'text-leaf'],
  flagged: ['▲', 'text-orange'],
  refused: ['■', 'text-coral'],
};

export function CallList({ calls }: { readonly calls: readonly CallHere[] }) {
  const { t } = useText('counter');
  return (
    <section
      aria-labelledby="called-here"
      className="flex min-h-0 flex-col rounded-card border border-line bg-paper"
    >
      <h2 id="called-here" className="border-b border-line p-1.5 text-title font-bold">
        {t('emergency.called')}
      </h2>
      {calls.length === 0 ? (
        <p className="p-1.5 text-body text-muted">{t('emergency.calledNobody')}</p>
      ) : (
        <ol className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto p-1.5">
          {calls.map(({ commandId, number, calledAt, state, flag }) => {
            const [shape, colour] = LOOKS[state];
            return (
              <li key={commandId} className="grid grid-cols-[1fr_auto] gap-x-1">
                <span className="text-action font-bold">{number}</span>
                <span className="text-body text-muted">{hourMinute(calledAt)}</span>
                <span className={join('col-span-2 text-small font-medium', colour)}>
                  <span aria-hidden="true">{shape} </span>
                  {t(`emergency.state.${state}`)}
                  {flag !== null && t(`common:emergencyFlag.${flag}`)}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
