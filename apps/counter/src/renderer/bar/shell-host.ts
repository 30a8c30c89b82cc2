/** The shell as the bar's page uses it (窗口程序一侧): its keys can be listened to and left again, which the bridge itself cannot. */
import type { BarHotkey, BarKey, CallBarHost } from '@yichuang/protocol/call-bar';

export interface ShellHost {
  readonly hotkeys: () => Promise<readonly BarHotkey[]>;
  readonly onKey: (listener: (key: BarKey) => void) => () => void;
  readonly showDesk: () => void;
}

export function openShellHost(host: CallBarHost): ShellHost {
  const listeners = new Set<(key: BarKey) => void>();
  host.onKey((key) => {
    for (const listener of listeners) listener(key);
  });
  return {
    hotkeys: () => host.hotkeys(),
    onKey(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showDesk: () => host.showDesk(),
  };
}
