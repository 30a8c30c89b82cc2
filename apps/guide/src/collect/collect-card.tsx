/** What became of a case (领证): the answer for who stands here, and a number of the 出证 zone one touch away. */
import { collectTile } from '@yichuang/domain/catalogue/collecting';
import { Button } from '@yichuang/ui/button.tsx';
import { collectingWords, type CollectingWords } from '@yichuang/ui/casework/collecting-words';
import { shortCodeWords } from '@yichuang/ui/casework/short-code';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { useCollect } from './use-collect.ts';

const tones = {
  ready: ['✓', 'text-leaf'],
  waits: ['○', 'text-ink'],
  asks: ['▲', 'text-orange'],
} as const satisfies Record<CollectingWords['tone'], unknown>;

export function CollectCard({ duty, code }: { readonly duty: Duty; readonly code: string }) {
  const { t } = useText('guide');
  const { t: says } = useText('collecting');
  const { t: cases } = useText('casework');
  const { hub, trail, door } = duty;
  const [collected, again] = useCollect(hub, code);
  const tile = collectTile(door.catalogue);
  if (collected.state === 'asking') return <p className="text-body text-muted">{t('collect.asking')}</p>;
  if (collected.state !== 'known') {
    return (
      <div className="flex flex-col gap-2">
        <p role="alert" className="rounded-card bg-sand px-2 py-1 text-body font-bold text-orange">
          <span aria-hidden="true">▲ </span>
          {says(`trouble.${collected.state}`)}
        </p>
        <Button onPress={again}>{t('collect.again')}</Button>
      </div>
    );
  }
  const { answer } = collected;
  const { title, when, next, tone } = collectingWords(says, cases, answer);
  const [sign, colour] = tones[tone];
  return (
    <div className="flex flex-col gap-2">
      <output className="flex flex-col gap-1 rounded-card border border-line bg-paper p-2">
        <span className={join('text-title font-bold', colour)}>
          <span aria-hidden="true">{sign} </span>
          {title}
        </span>
        {answer.answer !== 'unknown' && <span className="text-body font-medium">{answer.itemName}</span>}
        {when && <span className="text-action font-bold">{when}</span>}
        <span className="text-body">{next}</span>
        {answer.answer === 'ready' && (
          <span className="text-body">{says('ready.bring', { papers: answer.bring.join('、') })}</span>
        )}
        <span className="text-small text-muted tabular-nums">
          {t('collect.code', { code: shortCodeWords(code) })}
        </span>
      </output>
      {tile && (
        <Button
          tone={tone === 'ready' ? 'main' : 'plain'}
          onPress={() =>
            trail.go({ at: 'take', serviceId: tile.directServiceId, groundId: null, lookedUp: true })
          }
        >
          {t(tone === 'ready' ? 'collect.take' : 'collect.takeAnyway')}
        </Button>
      )}
    </div>
  );
}
