/** A window screen that does not know its window (选择窗口): whoever hangs it up taps the right one. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { useText } from '@yichuang/ui/text/use-text';

export interface ChooseWindowProps {
  readonly hall: Hall;
  /** What the address asked for; null = nothing. */
  readonly asked: string | null;
}

export function ChooseWindow({ hall, asked }: ChooseWindowProps) {
  const { t } = useText('display');
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-5 bg-deep p-5 text-paper">
      {asked !== null && <p className="text-body text-ice">{t('window.unknown', { counter: asked })}</p>}
      <h1 className="text-center text-title font-bold">{t('window.choose')}</h1>
      <ul className="flex max-w-[1400px] flex-wrap justify-center gap-3">
        {hall.rules.counters.map(({ counterId, number }) => (
          <li key={counterId}>
            <a
              href={addressOf(counterId)}
              className="grid h-[128px] w-[160px] place-items-center rounded-card bg-paper text-title font-bold text-deep shadow-press"
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

function addressOf(counterId: string): string {
  const address = new URLSearchParams(window.location.search);
  address.set('screen', 'window');
  address.set('counter', counterId);
  return `?${address.toString()}`;
}
