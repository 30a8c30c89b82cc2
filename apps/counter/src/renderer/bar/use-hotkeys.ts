/** The computer-wide keys as the bar hears them (快捷键): what each is called, and a word when another program holds one. */
import type { BarHotkey, BarKey } from '@yichuang/protocol/call-bar';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef, useState } from 'react';
import type { Message } from './bar-frame.tsx';
import type { ShellHost } from './shell-host.ts';

export type Caps = Readonly<Partial<Record<BarKey, string>>>;

export function useHotkeys(
  host: ShellHost | null,
  tell: (message: Message) => void,
  press: (key: BarKey) => void,
): Caps {
  const { t } = useText('callBar');
  const [caps, setCaps] = useState<Caps>({});
  const now = useRef({ tell, press, t });
  useEffect(() => {
    now.current = { tell, press, t };
  });
  useEffect(() => host?.onKey((key) => now.current.press(key)), [host]);
  useEffect(() => {
    if (host === null) return;
    const look = async (): Promise<void> => {
      const hotkeys = await host.hotkeys();
      setCaps(capsOf(hotkeys));
      const taken = hotkeys.filter(({ ours }) => !ours).map(({ cap }) => cap);
      const { t: words } = now.current;
      if (taken.length > 0)
        now.current.tell({ says: words('taken', { caps: taken.join('、') }), next: words('takenNext') });
    };
    void look();
  }, [host]);
  return caps;
}

function capsOf(hotkeys: readonly BarHotkey[]): Caps {
  return Object.fromEntries(hotkeys.filter(({ ours }) => ours).map(({ key, cap }) => [key, cap]));
}
