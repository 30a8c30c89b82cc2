/** Every key of the desk (按键), always in sight: on one line where the words are short enough, else on two. */
import { useText } from '@yichuang/ui/text/use-text';
import { Cap } from './cap.tsx';
import { KEY_CAPS, type DeskKey } from './shortcuts.ts';

const IN_ORDER = [
  'recall',
  'noShow',
  'hold',
  'transfer',
  'giveBack',
  'finish',
  'direct',
  'pick',
] as const satisfies readonly DeskKey[];

export function Legend({ hands }: { readonly hands: boolean }) {
  const { t } = useText('counter');
  const { t: intake } = useText('intake');
  const { t: knowledge } = useText('knowledge');
  const { t: own } = useText('own');
  const { t: difficulty } = useText('desk');
  const { t: emergency } = useText('emergency');
  const items: readonly (readonly [caps: readonly string[], words: string])[] = [
    [[t('keys.space'), KEY_CAPS.main], t('keys.nextStep')],
    ...[...IN_ORDER, ...(hands ? (['hand'] as const) : [])].map(
      (key) => [[KEY_CAPS[key]], t(`keys.${key}`)] as const,
    ),
    [[KEY_CAPS.difficulty], difficulty('title')],
    [[KEY_CAPS.paper], emergency('paper.open')],
    [[KEY_CAPS.intake], intake('entry')],
    [[KEY_CAPS.answers], knowledge('open')],
    [[KEY_CAPS.own], own('open')],
    [[KEY_CAPS.find], t('keys.lookUp')],
    [[KEY_CAPS.pause], t('header.pause')],
    [[KEY_CAPS.undo], t('keys.undo')],
  ];
  return (
    <footer
      aria-label={t('keys.legend')}
      className="flex min-h-5 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-0.5 border-t border-line bg-paper px-2 py-0.5 text-small text-muted"
    >
      {items.map(([caps, words]) => (
        <span key={words} className="flex items-center gap-0.5 whitespace-nowrap">
          {caps.map((cap) => (
            <Cap key={cap}>{cap}</Cap>
          ))}
          {words}
        </span>
      ))}
    </footer>
  );
}
