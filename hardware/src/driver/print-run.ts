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

import { paperWhenReached, processIdRequest } from '../codec/escpos/commands.ts';
import { conditionOf } from '../codec/escpos/printer-state.ts';
import { paperRows } from '../codec/escpos/paper-length.ts';
import { processIdOf } from '../codec/escpos/process-id.ts';
import type { PrinterProfile } from '../codec/escpos/profile.ts';
import type { PrinterCondition } from '../conditions.ts';
import type { Evidence, PrintJob, PrintJournal, PrintResult } from '../ports/slip-printer.ts';
import { restDropped } from './leftovers.ts';
import { mailbox, type Mailbox } from './mailbox.ts';
import type { LinkEvent, PrinterLink } from './printer-link.ts';
import type { PrinterTiming } from './timing.ts';

export interface RunSurroundings {
  readonly link: PrinterLink;
  readonly profile: PrinterProfile;
  /** What this printer proved, not more than its profile allows. */
  readonly evidence: Evidence;
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
  const { link, timing, evidence } = around;
  const mail = mailbox<RunEvent>();
  const stopListening = link.onEvent(mail.post);
  const bytes = Buffer.concat([prologue, job.bytes, confirmation(evidence, job.jobId)]);
  link.send(bytes, timing.writeMs + timing.holdMs).then(
    () => mail.post({ kind: 'sent' }),
    () => mail.post({ kind: 'notSent' }),
  );
  try {
    return await watch(around, job, mail);
  } finally {
    stopListening();
  }
}

/** What follows the slip so that the printer says when it is out. */
function confirmation(evidence: Evidence, jobId: string): Buffer {
  if (evidence === 'processId') return processIdRequest(processIdOf(jobId));
  return evidence === 'drained' ? paperWhenReached : Buffer.alloc(0);
}

async function watch(
  around: RunSurroundings,
  { jobId, bytes }: PrintJob,
  mail: Mailbox<RunEvent>,
): Promise<PrintResult> {
  const { link, profile, evidence, timing, journal } = around;
  const moving = paperRows(bytes) * timing.rowMs;
  const patience = {
    sending: timing.writeMs,
    sent: moving + (quietIsEnough(evidence) ? timing.settleMs : timing.confirmMs),
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
    if (confirms(event, evidence, jobId)) return { outcome: 'printed', evidence };
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
  if (phase.name === 'sent' && quietIsEnough(evidence) && looked) return { outcome: 'printed', evidence };
  return { outcome: 'unknown', condition: 'Unconfirmed', evidence };
}

/** Whether the printer can say no more than that nothing went wrong. */
function quietIsEnough(evidence: Evidence): boolean {
  return evidence === 'status' || evidence === 'mute';
}

function confirms(event: RunEvent, evidence: Evidence, jobId: string): boolean {
  if (event.kind === 'processId') return evidence === 'processId' && event.id === processIdOf(jobId);
  return event.kind === 'reached' && evidence === 'drained';
}

function phaseAfter(phase: Phase, event: RunEvent): Phase {
  if (event.kind === 'sent') return phase.name === 'sending' ? { name: 'sent' } : phase;
  if (event.kind !== 'state' || event.state === null) return phase;
  const condition = conditionOf(event.state);
  if (condition !== null) return { name: 'held', by: condition };
  return phase.name === 'held' ? { name: 'resumed', by: phase.by } : phase;
}
