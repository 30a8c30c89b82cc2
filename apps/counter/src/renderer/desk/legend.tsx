/** Every key of the desk on one line (按键), always in sight. */
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
  const items: readonly (readonly [caps: readonly string[], words: string])[] = [
    [[t('keys.space'), KEY_CAPS.main], t('keys.nextStep')],
    ...[...IN_ORDER, ...(hands ? (['hand'] as const) : [])].map(
      (key) => [[KEY_CAPS[key]], t(`keys.${key}`)] as const,
    ),
    [[KEY_CAPS.intake], intake('entry')],
    [[KEY_CAPS.find], t('keys.lookUp')],
    [[KEY_CAPS.pause], t('header.pause')],
    [[KEY_CAPS.undo], t('keys.undo')],
  ];
  return (
    <footer
      aria-label={t('keys.legend')}
      className="flex h-5 items-center gap-x-2 overflow-hidden border-t border-line bg-paper px-2 text-small text-muted"
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
