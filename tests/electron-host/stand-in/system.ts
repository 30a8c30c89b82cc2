/** What belongs to the computer and not to a page: menus, tray, computer-wide keys, power, screens. Recorded; nothing real happens. */
import { Loud, loud } from './loud.ts';
import { record } from './record.ts';

interface Item {
  readonly label?: string;
  readonly type?: string;
  readonly click?: () => void;
}

export class Menu extends Loud {
  readonly items: readonly Item[];
  constructor(items: readonly Item[] = []) {
    super();
    this.items = items;
  }
  static buildFromTemplate(items: readonly Item[]): Menu {
    return new Menu(items);
  }
  static setApplicationMenu(menu: Menu | null): void {
    record('Menu.setApplicationMenu', menu === null ? null : menu.items.length);
  }
}

/** The trays in sight, for the test to press on. */
export const trays: Tray[] = [];

export class Tray extends Loud {
  menu: Menu | null = null;
  constructor(icon: string) {
    super();
    record('Tray', icon);
    trays.push(this);
  }
  setToolTip(text: string): void {
    record('tray.setToolTip', text);
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }
  destroy(): void {
    trays.splice(trays.indexOf(this), 1);
  }
}

/** Keys that "another program" holds: their registration fails. */
const taken = new Set((process.env['STAND_IN_TAKEN_KEYS'] ?? '').split(','));
export const shortcuts = new Map<string, () => void>();

export const globalShortcut = loud('globalShortcut', {
  register(accelerator: string, press: () => void): boolean {
    record('globalShortcut.register', accelerator);
    if (taken.has(accelerator) || shortcuts.has(accelerator)) return false;
    shortcuts.set(accelerator, press);
    return true;
  },
  isRegistered: (accelerator: string) => shortcuts.has(accelerator),
});

export const powerSaveBlocker = loud('powerSaveBlocker', {
  start(type: string): number {
    record('powerSaveBlocker.start', type);
    return 1;
  },
});

interface Screen {
  readonly id: number;
  readonly label: string;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}
const ONE: readonly Screen[] = [
  { id: 1, label: 'primary', bounds: { x: 0, y: 0, width: 1080, height: 1920 } },
];
let screens = (JSON.parse(process.env['STAND_IN_SCREENS'] ?? 'null') as readonly Screen[] | null) ?? ONE;

class Screens extends Loud {
  getAllDisplays() {
    return screens.map((screen) => ({ ...screen, workArea: screen.bounds }));
  }
  getPrimaryDisplay() {
    const [first] = this.getAllDisplays();
    if (!first) throw new Error('Electron stand-in: a computer without a screen is not provided');
    return first;
  }
  /** Somebody plugs a screen in or out. */
  plug(now: readonly Screen[]): void {
    screens = now;
    this.emit('display-added', {}, now.at(-1));
  }
}
export const screen = new Screens().setMaxListeners(0);
