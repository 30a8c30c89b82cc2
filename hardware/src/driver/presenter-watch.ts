/** A slip that hangs in the presenter (出票口): after its time it is taken back, and nobody else gets it with his own. */

import { ejectSlip, retractSlip } from '../codec/escpos/commands.ts';
import type { Presenter } from '../codec/escpos/profile.ts';
import type { PrinterLink } from './printer-link.ts';
import type { PrinterTiming } from './timing.ts';

export interface PresenterWatch {
  /** A slip came out: looks until it is taken, or takes it away when its time is over. */
  slipOut(): void;
  /** What has to go before a slip while another one still hangs there. */
  readonly removal: Uint8Array;
  close(): void;
}

export function presenterWatch(
  link: PrinterLink,
  presenter: Presenter | null,
  timing: PrinterTiming,
  mayAsk: () => boolean,
): PresenterWatch {
  if (!presenter) return { slipOut: () => undefined, removal: new Uint8Array(), close: () => undefined };
  const removal = presenter.untaken === 'retract' ? retractSlip : ejectSlip;
  let waiting: NodeJS.Timeout | undefined;
  let due = 0;

  async function look(): Promise<void> {
    // Whoever prints the next slip takes this one away before.
    if (!mayAsk()) return;
    const state = await link.ask();
    if (!mayAsk() || !state?.slipWaits) return;
    if (performance.now() < due) return plan();
    await link.send(removal, timing.writeMs).catch(() => undefined);
    await link.ask();
  }

  function plan(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), timing.pollMs);
  }

  return {
    slipOut() {
      due = performance.now() + presenter.afterMs;
      plan();
    },
    removal,
    close: () => clearTimeout(waiting),
  };
}
