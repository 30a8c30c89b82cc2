/** Our own large keyboard (大键盘): nobody meets the system's, and what is typed stays on this page. */
import { Delete } from 'lucide-react';
import { useText } from './text/use-text.ts';
import { join } from './join.ts';

const layouts = {
  /** A ticket's sequence, a phone. */
  digits: ['123', '456', '789', '0'],
  /** A resident identity number ends in a digit or X. */
  identity: ['123', '456', '789', 'X0'],
  /** Pinyin and initials, as in a dictionary: who never typed finds a letter so, and seven keys a row are large. */
  letters: ['ABCDEFG', 'HIJKLMN', 'OPQRSTU', 'VWXYZ'],
} as const;

export interface KeypadProps {
  readonly layout: keyof typeof layouts;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** No more than this many signs. */
  readonly limit?: number;
  readonly className?: string;
}

export function Keypad({ layout, value, onChange, limit = 64, className }: KeypadProps) {
  const { t } = useText('common');
  const rows = layouts[layout];
  return (
    <fieldset aria-label={t('keypad.label')} className={join('flex min-w-0 flex-col gap-target', className)}>
      {rows.map((row, index) => (
        <div key={row} className="flex justify-center gap-target">
          {[...row].map((sign) => (
            <Key key={sign} onPress={() => onChange((value + sign).slice(0, limit))}>
              {sign}
            </Key>
          ))}
          {index === rows.length - 1 && (
            <>
              <Key label={t('keypad.erase')} onPress={() => onChange(value.slice(0, -1))}>
                <Delete aria-hidden="true" className="size-[1.1em]" />
              </Key>
              {layout !== 'identity' && (
                <Key onPress={() => onChange('')}>
                  <span className="text-body">{t('keypad.clear')}</span>
                </Key>
              )}
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}

interface KeyProps {
  readonly children: React.ReactNode;
  readonly onPress: () => void;
  readonly label?: string;
}

function Key({ children, onPress, label }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="flex h-target min-w-0 items-center justify-center rounded-card border border-line bg-paper text-action font-bold text-ink shadow-press active:bg-sky flex-1"
    >
      {children}
    </button>
  );
}
