/** The main key with 再叫 and 过号 below it: always the same three places, whatever they mean just now. */
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { Cap } from './cap.tsx';
import type { MainKey } from '@yichuang/domain/hall/views/main-key';
import type { NoShowWait, PersonKeys } from './person-keys.ts';
import { KEY_CAPS } from './shortcuts.ts';

export interface MainKeysProps {
  readonly mainKey: MainKey;
  readonly keys: PersonKeys;
  readonly noShowWait: NoShowWait | null;
  readonly inferred: boolean;
  readonly busy: boolean;
  /** Counts how often the keyboard asked; the question pulses anew. */
  readonly asking: number;
  readonly onMain: () => void;
  readonly onRecall: () => void;
  readonly onNoShow: () => void;
}

export function MainKeys({
  mainKey,
  keys,
  noShowWait,
  inferred,
  busy,
  asking,
  onMain,
  onRecall,
  onNoShow,
}: MainKeysProps) {
  const { t } = useText('counter');
  const rests = mainKey.kind === 'nobody';
  return (
    <div className="flex flex-col gap-1">
      <output className="flex h-3 items-center text-body font-medium text-orange">
        {mainKey.kind === 'ask' && (
          <span className="text-action font-bold text-ink">
            {t('current.ask', { number: mainKey.number })}
          </span>
        )}
        {inferred && t('current.inferred')}
      </output>
      <button
        type="button"
        data-key="main"
        disabled={rests}
        aria-disabled={busy || undefined}
        aria-busy={busy || undefined}
        aria-keyshortcuts={mainKey.kind === 'ask' ? 'Enter' : 'Space F2'}
        onClick={onMain}
        className={join(
          'relative flex h-12 items-center justify-center gap-2 rounded-card text-[28px] font-bold',
          rests
            ? 'border border-line bg-mist text-muted'
            : 'bg-harbour text-paper shadow-press active:bg-deep',
        )}
      >
        {asking > 0 && mainKey.kind === 'ask' && (
          <span
            key={asking}
            aria-hidden="true"
            className="absolute -inset-1 animate-called rounded-card border-4 border-harbour"
          />
        )}
        {mainWords(mainKey, t)}
        {!rests && <Cap>{mainKey.kind === 'ask' ? t('keys.enter') : t('keys.space')}</Cap>}
      </button>
      <div className="grid grid-cols-2 gap-1">
        <SecondKey enabled={keys.recall} busy={busy} cap={KEY_CAPS.recall} name="recall" onPress={onRecall}>
          {t('keys.recall')}
        </SecondKey>
        <SecondKey enabled={keys.noShow} busy={busy} cap={KEY_CAPS.noShow} name="noShow" onPress={onNoShow}>
          {t('keys.noShow')}
          {noShowWait && (
            <span className="text-body font-normal">
              {noShowWait.kind === 'calls'
                ? t('keys.noShowMore', { count: noShowWait.count })
                : t('keys.noShowIn', { seconds: noShowWait.seconds })}
            </span>
          )}
        </SecondKey>
      </div>
    </div>
  );
}

export function mainWords(key: MainKey, t: ReturnType<typeof useText<'counter'>>['t']): string {
  switch (key.kind) {
    case 'nobody':
      return t('keys.callNextNobody');
    case 'callNext':
      return t('keys.callNext');
    case 'ask':
      return t('keys.start');
    case 'finish':
      return t(key.andCall ? 'keys.finishAndCall' : 'keys.finishLast');
    case 'finishDirect':
      return t(key.andCall ? 'keys.directDone' : 'keys.directLast');
    case 'resume':
      return t('keys.resume');
  }
}

interface SecondKeyProps {
  readonly enabled: boolean;
  readonly busy: boolean;
  readonly cap: string;
  readonly name: string;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

/** Rests rather than disappears, so that nothing moves. */
export function SecondKey({ enabled, busy, cap, name, onPress, children }: SecondKeyProps) {
  return (
    <button
      type="button"
      data-key={name}
      disabled={!enabled}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={cap}
      onClick={onPress}
      className={join(
        'flex min-h-7 items-center justify-center gap-1 rounded-card border px-1 text-action font-medium',
        enabled
          ? 'border-line bg-paper text-harbour shadow-press active:bg-sky'
          : 'border-line bg-mist text-muted',
      )}
    >
      <span className="flex min-w-0 flex-wrap items-baseline justify-center gap-x-1">{children}</span>
      <Cap>{cap}</Cap>
    </button>
  );
}
