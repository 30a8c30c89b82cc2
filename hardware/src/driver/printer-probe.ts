/**
 * What a printer really confirms, found out on every new line before the first slip (实测能力): its own id for a job, an
 * answer when its buffer ran empty, a status, or nothing. The profile is the ceiling: what goes beyond it is not believed.
 */

import { initialise, paperWhenReached, processIdRequest } from '../codec/escpos/commands.ts';
import { conditionOf } from '../codec/escpos/printer-state.ts';
import { processIdOf } from '../codec/escpos/process-id.ts';
import type { PrinterProfile } from '../codec/escpos/profile.ts';
import type { Evidence } from '../ports/slip-printer.ts';
import type { LinkEvent, PrinterLink } from './printer-link.ts';

export interface PrinterProbe {
  /** The profile's word until the printer gave its own. */
  readonly evidence: Evidence;
  /** Null until it was asked. */
  readonly probed: Evidence | null;
  /** Asks unless it is known; resolves when it is, after its patience at the latest. */
  settle(): Promise<void>;
  /** It said nothing at all, and may: a clone. */
  silent(): void;
}

const ladder: readonly Evidence[] = ['mute', 'status', 'drained', 'processId'];
const least = (one: Evidence, other: Evidence): Evidence =>
  ladder.indexOf(one) < ladder.indexOf(other) ? one : other;

const probeId = processIdOf('probe');
/** A clone that takes the first for text holds a few letters in its line: ESC @ drops them. */
const idQuestion = Buffer.concat([processIdRequest(probeId), initialise]);

/** `patienceMs`: how long an answer may take; a printer with the rest of a slip in its buffer comes to it later. */
export function printerProbe(
  link: PrinterLink,
  profile: PrinterProfile,
  patienceMs: () => number,
  changed: () => void,
): PrinterProbe {
  const ceiling = profile.evidence;
  let proven: Evidence = 'mute';
  let known = ceiling === 'mute';
  let asking: Promise<void> | null = null;
  let answered: () => void = () => undefined;

  function prove(evidence: Evidence): void {
    if (least(evidence, proven) === evidence) return;
    proven = evidence;
    if (known) changed();
  }

  function finish(): void {
    known = true;
    asking = null;
    answered();
    changed();
  }

  function follow(event: LinkEvent): void {
    if (event.kind === 'up') {
      // Another printer may have been put there.
      [proven, known, asking] = ['mute', ceiling === 'mute', null];
    } else if (event.kind === 'state' && event.state !== null) {
      // Taken for mute, and speaks after all.
      if (known && proven === 'mute') known = ceiling === 'mute';
      prove('status');
      if (conditionOf(event.state) === null) void settle();
    } else if (event.kind === 'processId' && event.id === probeId) {
      prove('processId');
      if (asking) finish();
    } else if (event.kind === 'reached') {
      // It stands behind the question for the id: whoever knows that one has answered it by now.
      prove('drained');
      if (asking) finish();
    }
  }
  link.onEvent(follow);

  function settle(): Promise<void> {
    if (known) return Promise.resolve();
    if (ceiling === 'status') {
      finish();
      return Promise.resolve();
    }
    asking ??= ask();
    return asking;
  }

  async function ask(): Promise<void> {
    const question = ceiling === 'processId' ? [idQuestion, paperWhenReached] : [paperWhenReached];
    const withinMs = patienceMs();
    link.send(Buffer.concat(question), withinMs).catch(() => undefined);
    let limit: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      answered = resolve;
      limit = setTimeout(resolve, withinMs);
    });
    clearTimeout(limit);
    if (!known && link.isUp) finish();
  }

  return {
    get evidence() {
      return known ? least(ceiling, proven) : ceiling;
    },
    get probed() {
      return known && ceiling !== 'mute' ? proven : null;
    },
    settle,
    silent() {
      proven = 'mute';
      finish();
    },
  };
}
