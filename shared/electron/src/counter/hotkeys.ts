/** The computer-wide keys of a counter (全局快捷键): they reach the call bar from whatever program the clerk is in. */
import { BAR_KEYS, type BarHotkey, type BarKey } from '@yichuang/protocol/call-bar';
import { globalShortcut } from 'electron';
import type { Log } from '../log.ts';

/** Another program may hold a key: it is told, and the mouse still works. */
export function registerHotkeys(
  accelerators: Readonly<Record<BarKey, string>>,
  press: (key: BarKey) => void,
  log: Log,
): readonly BarHotkey[] {
  return BAR_KEYS.map((key) => {
    const accelerator = accelerators[key];
    const ours = globalShortcut.register(accelerator, () => press(key));
    if (!ours) log('hotkey is taken', { key, accelerator });
    return { key, ours, cap: accelerator.replace('Control', 'Ctrl') };
  });
}
