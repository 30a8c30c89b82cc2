// What `--hardware` adds to the demo hall: the machines, the counter's terminal, the kiosk's devices, and the player's page.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { counterTerminal, equippedWindows, pairedToken } from './counter-terminal.ts';
import type { DemoDevice } from './hub-word.ts';
import type { Running } from './keep-running.ts';
import { machinesOf, outfitHere, portsFolder, type Machine } from './machines.ts';
import { openPlayerDesk, type PlayerDesk } from './player-desk.ts';
import type { HardwarePorts } from './ports.ts';
import type { KioskHardware, Place, Shown } from './programs.ts';
import { hubPages } from './table.ts';

export interface Demo {
  /** Of the hub. */
  readonly url: string;
  readonly hallId: string;
  readonly devices: readonly DemoDevice[];
  readonly place: Place;
  readonly ports: HardwarePorts;
}

export interface Furnished {
  readonly machines: readonly Machine[];
  /** What this computer cannot play, and what would have to be installed. */
  readonly absent: readonly (readonly [label: string, why: string])[];
  readonly kiosk: KioskHardware;
  readonly terminals: readonly Shown[];
  readonly playerUrl: string;
  openPlayer(
    hub: Running,
    devices: readonly (readonly [Shown, Running])[],
    running: readonly Running[],
  ): Promise<PlayerDesk>;
}

export async function furnish({ url, hallId, devices, place, ports }: Demo): Promise<Furnished> {
  const windows = equippedWindows(hallId, devices);
  const hasKiosk = devices.some(({ kind }) => kind === 'kiosk');
  const outfit = outfitHere();
  mkdirSync(portsFolder(place.data), { recursive: true });
  const { all, kiosk, counter } = machinesOf(place, ports, outfit, { kiosk: hasKiosk, windows });
  const terminal = counterTerminal(place, await pairedToken(url, place.data), counter);
  const pages = [
    ...(hasKiosk ? [['取号机 · kiosk', `http://127.0.0.1:${place.ports.kioskPage}/`] as const] : []),
    ...hubPages(url, hallId),
  ];
  return {
    machines: all,
    absent: [
      ...(outfit.cups ? [] : [['A4 打印机 · A4 printer', '没有 CUPS，不演示 no CUPS here'] as const]),
      ...(outfit.socat
        ? []
        : [['串口 · serial ports', '没有 socat,改用 TCP no socat: TCP instead'] as const]),
    ],
    kiosk,
    terminals: [terminal],
    playerUrl: `http://127.0.0.1:${ports.player}/`,
    openPlayer: (hub, shown, running) => {
      const named = new Map(shown.map(([{ label }, { name }]) => [name, label]));
      const label = (name: string): string =>
        named.get(name) ?? all.find(({ id }) => id === name)?.label ?? '中枢 · hub';
      const withDevices = new Set([
        terminal.program.name,
        ...devices.flatMap(({ kind, deviceId }) => (kind === 'kiosk' ? [deviceId] : [])),
      ]);
      return openPlayerDesk({
        port: ports.player,
        folder: path.join(place.root, 'apps/player/dist'),
        machines: all,
        programs: [hub, ...running.filter((each) => each !== hub)].map((each) => ({
          running: each,
          label: label(each.name),
          hasDevices: withDevices.has(each.name),
        })),
        hall: {
          hallId,
          pages: pages.map(([name, address]) => ({ name, url: address })),
          windows: windows.map(({ number, on }) => ({ number, on })),
          hasSheetPrinter: outfit.cups,
        },
      });
    },
  };
}
