/**
 * One slip on its way through the printer, from the first byte to a verdict.
 *
 *   ┌─────────┐ all bytes taken ┌──────┐  its id / drained / quiet
 *   │ sending │────────────────►│ sent │──────────────────────────────────────► printed
 *   └────┬────┘                 └──┬───┘                                          ▲
 *        │ paper, cover, cutter    │          ┌──────┐ mended  ┌─────────┐ its id │
 *        └─────────────────────────┴─────────►│ held │◄───────►│ resumed │────────┘
 *                                             └──┬───┘         └────┬────┘
 *          nobody came, or the rest never did:   └──► clear ◄───────┘
 *          the printer says that it dropped the rest ──► held;   it says nothing ──► unknown
 *
 *   from anywhere: connection lost ──► unknown.   sent, but no word in time ──► unknown.
 *
 * A slip is never sent twice from here: whoever owns the job decides about a reprint (补打).
 */

import { clearBuffers, paperWhenReached, processIdRequest } from '../codec/escpos/commands.ts';
import { conditionOf } from '../codec/escpos/printer-state.ts';
import { processIdOf } from '../codec/escpos/process-id.ts';
import type { PrinterProfile } from '../codec/escpos/profile.ts';
import type { PrinterCondition } from '../conditions.ts';
import type { PrintJob, PrintJournal, PrintResult } from '../ports.ts';
import { mailbox, type Mailbox } from './mailbox.ts';
import type { LinkEvent, PrinterLink } from './printer-link.ts';
import type { PrinterTiming } from './timing.ts';

export interface RunSurroundings {
  readonly link: PrinterLink;
  readonly profile: PrinterProfile;
  readonly timing: PrinterTiming;
  readonly journal: PrintJournal;
}

type RunEvent = LinkEvent | { readonly kind: 'sent' } | { readonly kind: 'notSent' };

type Phase =
  | { readonly name: 'sending' | 'sent' }
  | { readonly name: 'held' | 'resumed'; readonly by: PrinterCondition };

/** `prologue` goes before the slip: what a broken predecessor makes necessary. */
export async function runJob(
  around: RunSurroundings,
  job: PrintJob,
  prologue: Uint8Array,
): Promise<PrintResult> {
  const { link, timing, profile } = around;
  const mail = mailbox<RunEvent>();
  const stopListening = link.onEvent(mail.post);
  const bytes = Buffer.concat([prologue, job.bytes, confirmation(profile, job.jobId)]);
  link.send(bytes, timing.writeMs + timing.holdMs).then(
    () => mail.post({ kind: 'sent' }),
    () => mail.post({ kind: 'notSent' }),
  );
  try {
    return await watch(around, job.jobId, mail);
  } finally {
    stopListening();
  }
}

/** What follows the slip so that the printer says when it is out. */
function confirmation(profile: PrinterProfile, jobId: string): Buffer {
  if (profile.evidence === 'processId') return processIdRequest(processIdOf(jobId));
  return profile.evidence === 'drained' ? paperWhenReached : Buffer.alloc(0);
}

async function watch(around: RunSurroundings, jobId: string, mail: Mailbox<RunEvent>): Promise<PrintResult> {
  const { link, profile, timing, journal } = around;
  const { evidence } = profile;
  const patience = {
    sending: timing.writeMs,
    sent: quietIsEnough(profile) ? timing.settleMs : timing.confirmMs,
    held: timing.holdMs,
    resumed: timing.resumeMs,
  };
  let phase: Phase = { name: 'sending' };
  let looked = evidence === 'mute';
  let deadline = performance.now() + patience.sending;

  for (let left = patience.sending; left > 0; left = deadline - performance.now()) {
    const mayLook = phase.name !== 'sending' && evidence !== 'mute';
    const event = await mail.next(mayLook ? Math.min(left, timing.pollMs) : left);
    if (event === null) {
      if (mayLook) void link.ask();
      continue;
    }
    if (event.kind === 'notSent' || event.kind === 'down') {
      return { outcome: 'unknown', condition: 'ConnectionLost', evidence };
    }
    if (confirms(event, profile, jobId)) return { outcome: 'printed', evidence };
    looked ||= event.kind === 'state' && event.state !== null;
    const before: Phase['name'] = phase.name;
    phase = phaseAfter(phase, event);
    if (event.kind === 'sent') await journal.sent(jobId);
    if (phase.name === before) continue;
    if (phase.name === 'held') await journal.held(jobId, phase.by);
    deadline = performance.now() + patience[phase.name];
  }

  if (phase.name === 'held' || phase.name === 'resumed') {
    const dropped = profile.clearsBuffer && (await restDropped(link, timing, mail));
    return { outcome: dropped ? 'held' : 'unknown', condition: phase.by, evidence };
  }
  if (phase.name === 'sent' && quietIsEnough(profile) && looked) return { outcome: 'printed', evidence };
  return { outcome: 'unknown', condition: 'Unconfirmed', evidence };
}

/** Whether the printer can say no more than that nothing went wrong. */
function quietIsEnough(profile: PrinterProfile): boolean {
  return profile.evidence === 'status' || profile.evidence === 'mute';
}

function confirms(event: RunEvent, profile: PrinterProfile, jobId: string): boolean {
  if (event.kind === 'processId') return profile.evidence === 'processId' && event.id === processIdOf(jobId);
  return event.kind === 'reached' && profile.evidence === 'drained';
}

function phaseAfter(phase: Phase, event: RunEvent): Phase {
  if (event.kind === 'sent') return phase.name === 'sending' ? { name: 'sent' } : phase;
  if (event.kind !== 'state' || event.state === null) return phase;
  const condition = conditionOf(event.state);
  if (condition !== null) return { name: 'held', by: condition };
  return phase.name === 'held' ? { name: 'resumed', by: phase.by } : phase;
}

/** Makes sure that the rest will not come out one day by itself, when somebody brings paper. */
async function restDropped(
  link: PrinterLink,
  timing: PrinterTiming,
  mail: Mailbox<RunEvent>,
): Promise<boolean> {
  await link.send(clearBuffers, timing.replyMs).catch(() => undefined);
  for (let event = await mail.next(timing.replyMs); event !== null; event = await mail.next(timing.replyMs)) {
    if (event.kind === 'cleared') return true;
    if (event.kind === 'down') return false;
  }
  return false;
}
