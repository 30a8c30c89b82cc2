/**
 * Owns the one AudioContext of the page and keeps it running. Browsers suspend it until somebody touches the page,
 * and systems suspend it when an output device goes: every sign of life is a chance to resume.
 */
import type { After, SpeakerState } from './speaker.ts';

export interface SoundOutput {
  state(): SpeakerState;
  /** The context once it runs. Rejects when it does not within two seconds. */
  running(): Promise<AudioContext>;
  /** The output hangs although it says that it runs: the next sound gets a new context. */
  renew(): void;
  close(): void;
}

export interface SoundOutputOptions {
  readonly openContext: () => AudioContext;
  /** Where signs of life are heard: window, document, the list of devices. */
  readonly signsOfLife: readonly { readonly target: EventTarget; readonly events: readonly string[] }[];
  readonly after: After;
  readonly onChange: () => void;
}

const PATIENCE_SECONDS = 2;

export function openSoundOutput({
  openContext,
  signsOfLife,
  after,
  onChange,
}: SoundOutputOptions): SoundOutput {
  const listening = new AbortController();
  const waiters = new Set<() => void>();
  let context = open();

  for (const { target, events } of signsOfLife)
    for (const event of events)
      target.addEventListener(event, wake, { signal: listening.signal, capture: true, passive: true });

  function open(): AudioContext | undefined {
    try {
      const opened = openContext();
      opened.addEventListener('statechange', changed);
      return opened;
    } catch {
      // No sound system at all: said by state(), and tried again with the next sound.
      return undefined;
    }
  }

  function changed(): void {
    if (isRunning()) for (const resolve of waiters) resolve();
    else wake();
    onChange();
  }

  function wake(): void {
    // Without leave to sound this stays pending until the next gesture; with it, it runs at once.
    if (context && context.state !== 'closed' && !isRunning()) context.resume().catch(() => undefined);
  }

  function isRunning(): boolean {
    return context?.state === 'running';
  }

  async function running(): Promise<AudioContext> {
    context ??= open();
    if (!context) throw new Error('no sound output');
    wake();
    if (!isRunning())
      await new Promise<void>((resolve, reject) => {
        const settle = (then: () => void) => () => {
          cancel();
          waiters.delete(resolved);
          then();
        };
        const cancel = after(
          PATIENCE_SECONDS,
          settle(() => reject(new Error('the sound output is suspended'))),
        );
        const resolved = settle(resolve);
        waiters.add(resolved);
      });
    return context;
  }

  function discard(): void {
    context?.removeEventListener('statechange', changed);
    context?.close().catch(() => undefined);
    context = undefined;
  }

  return {
    running,
    state() {
      if (!context) return 'unavailable';
      return isRunning() ? 'ready' : 'waitingForGesture';
    },
    renew() {
      discard();
      context = open();
      onChange();
    },
    close() {
      listening.abort();
      discard();
    },
  };
}
