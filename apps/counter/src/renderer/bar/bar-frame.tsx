/** The bar's frame (条框): 420 by 72 px, a state in one line, or a message above everything until it is read. */
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import type { ShellHost } from './shell-host.ts';

export interface Message {
  readonly says: string;
  readonly next?: string | undefined;
}

export function BarFrame({ children }: { readonly children: ReactNode }) {
  return (
    <main data-bar className="fixed inset-0 flex items-stretch gap-1 bg-deep p-1 text-paper">
      {children}
    </main>
  );
}

export interface BarStateProps extends Message {
  /** With it comes the key that opens the desk. */
  readonly host: ShellHost | null;
}

export function BarState({ says, next, host }: BarStateProps) {
  const { t } = useText('callBar');
  return (
    <BarFrame>
      <output className="flex min-w-0 flex-1 flex-col justify-center leading-tight">
        <span className="truncate text-action font-bold">{says}</span>
        {next !== undefined && <span className="truncate text-small text-ice">{next}</span>}
      </output>
      {host && (
        <BarKey name="desk" onPress={() => host.showDesk()} width="w-10">
          {t('openDesk')}
        </BarKey>
      )}
    </BarFrame>
  );
}

export function BarMessage({ says, next, onClose }: Message & { readonly onClose: () => void }) {
  const { t } = useText('callBar');
  return (
    <div
      data-bar
      role="alert"
      className="fixed inset-0 z-10 flex items-stretch gap-1 border-l-8 border-orange bg-sand p-1 text-ink"
    >
      <p className="flex min-w-0 flex-1 flex-col justify-center text-small leading-tight">
        <span className="line-clamp-2 font-bold">▲ {says}</span>
        {next !== undefined && <span className="line-clamp-2">{next}</span>}
      </p>
      <BarKey name="close" onPress={onClose} width="w-10">
        {t('close')}
      </BarKey>
    </div>
  );
}

export interface BarKeyProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** A class: keys stand still whatever their words. */
  readonly width: string;
  readonly main?: boolean;
  readonly enabled?: boolean;
  readonly busy?: boolean;
  /** The computer-wide key that does the same. */
  readonly cap?: string | undefined;
}

export function BarKey({ name, onPress, children, width, main, enabled = true, busy, cap }: BarKeyProps) {
  const look = !enabled
    ? 'bg-harbour/40 text-ice'
    : main
      ? 'bg-paper text-harbour shadow-press active:bg-sky'
      : 'border border-ice bg-harbour text-paper active:bg-deep';
  return (
    <button
      type="button"
      data-key={name}
      disabled={!enabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={cap}
      title={cap}
      onClick={onPress}
      className={`${width} ${look} shrink-0 rounded-card px-0.5 text-body leading-tight font-bold`}
    >
      {children}
    </button>
  );
}
