/** The counter's place in the tray (托盘): brings back what was hidden, and ends the program on purpose. */
import { Menu, Tray } from 'electron';
import { words } from '../pages/words.ts';

export interface TrayActs {
  readonly showDesk: () => void;
  readonly showBar: () => void;
  readonly leave: () => void;
}

/** Keep the result: a tray that is collected disappears. */
export function openTray(icon: string, { showDesk, showBar, leave }: TrayActs): Tray {
  const { desk, bar, tip, leave: end } = words.tray;
  const tray = new Tray(icon);
  tray.setToolTip(tip);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: desk, click: showDesk },
      { label: bar, click: showBar },
      { type: 'separator' },
      { label: end, click: leave },
    ]),
  );
  tray.on('click', showDesk);
  return tray;
}
