/** What a slip that broke off leaves behind in the printer, and the ways to be rid of it before the next one. */

import { clearBuffers, cutPaper, leaveBrokenCommand, paperWhenReached } from '../codec/escpos/commands.ts';
import type { PrinterProfile } from '../codec/escpos/profile.ts';
import { bandRows } from '../codec/escpos/raster.ts';
import { mailbox, type Mailbox } from './mailbox.ts';
import type { LinkEvent, PrinterLink } from './printer-link.ts';
import type { PrinterTiming } from './timing.ts';

/** Whatever else arrives between. */
type Post = Pick<Mailbox<{ readonly kind: string }>, 'next'>;

/** Ends a command that broke off in the middle. No picture band of the encoder, and no QR text, is longer. */
export function leaveBroken(profile: PrinterProfile): Buffer {
  return leaveBrokenCommand(bandRows * Math.ceil(profile.dots / 8));
}

/** Before the next slip: ends a broken picture and cuts off the torso. */
export function wayOut(profile: PrinterProfile): Buffer {
  return Buffer.concat([leaveBroken(profile), cutPaper]);
}

/**
 * Waits until everything that an earlier slip left in the buffer is on paper and said so: its late word must not be taken
 * for the word about the next one. False: the printer never said that it is through.
 */
export async function ranEmpty(
  link: PrinterLink,
  profile: PrinterProfile,
  timing: PrinterTiming,
): Promise<boolean> {
  const mail = mailbox<LinkEvent>();
  const stop = link.onEvent(mail.post);
  try {
    await link.send(Buffer.concat([leaveBroken(profile), paperWhenReached]), timing.writeMs);
    if (!(await heard(mail, 'reached', timing.resumeMs))) return false;
    // The first may have been the old slip's; ours stands right behind it.
    while (await heard(mail, 'reached', timing.replyMs));
    return true;
  } catch {
    return false;
  } finally {
    stop();
  }
}

/** Makes sure that the rest will not come out one day by itself, when somebody brings paper. */
export async function restDropped(link: PrinterLink, timing: PrinterTiming, mail: Post): Promise<boolean> {
  await link.send(clearBuffers, timing.replyMs).catch(() => undefined);
  return heard(mail, 'cleared', timing.replyMs);
}

/** False after that time without any event, or when the line breaks. */
async function heard(mail: Post, kind: LinkEvent['kind'], withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  for (let left = withinMs; left > 0; left = end - performance.now()) {
    const event = await mail.next(left);
    if (event?.kind === kind) return true;
    if (event === null || event.kind === 'down') return false;
  }
  return false;
}
