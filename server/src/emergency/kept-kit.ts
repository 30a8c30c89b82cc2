/**
 * The emergency kit, always at hand (应急包留底): made by the hub itself when the day is closed, and again when what it says has
 * changed. It stands in the data folder, in the backups and on the second PC, which is where it is looked for when the hub
 * is gone.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hall } from '@yichuang/domain/hall/hall';
import { Instant, type CounterId } from '@yichuang/domain/ids';
import { dateAt, plusMs } from '@yichuang/domain/time';
import type { SheetState } from '@yichuang/protocol/sheets';
import { z } from 'zod';
import type { PublishedCatalogue } from '../catalogue/load.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import type { Log } from '../log.ts';
import type { Sheets } from '../documents/sheets.ts';
import { ownAddress } from '../own-address.ts';
import { writeWhole } from '../standby/machine.ts';
import { backupFolder } from '../store/backup.ts';
import { kitPaper, type KitFacts } from './kit.ts';

/** Under the data folder. */
export const KIT_FILE = join('kit', 'emergency-kit.pdf');

const About = z.object({ madeAt: Instant, says: z.string() });

export interface KeptKit {
  madeAt(): Instant | null;
  /** What became of printing it at closing, as long as it is remembered; null: it was not printed by itself. */
  print(): SheetState['outcome'] | null;
  /** Null: none was made yet. */
  pdf(): Buffer | null;
  /** Made afresh, and kept. */
  make(): Promise<Buffer>;
  /** Called every few seconds: begins what is due, never waits for it. */
  tick(): void;
}

export interface KitParts {
  readonly core: Pick<Core, 'hallId' | 'hall' | 'now' | 'read' | 'fence' | 'onCommit'>;
  readonly config: Pick<Config, 'data' | 'mode' | 'publicUrl' | 'host' | 'port'>;
  readonly catalogue: PublishedCatalogue;
  readonly log: Log;
  readonly sheets: Pick<Sheets, 'order' | 'stateOf'>;
  readonly printAt: () => CounterId | null;
}

/** After one could not be made. */
const AGAIN_MS = 5 * 60_000;

export function openKeptKit(parts: KitParts): KeptKit {
  const { core, config, catalogue, log, sheets, printAt } = parts;
  const file = join(config.data, KIT_FILE);
  const aboutFile = join(config.data, 'kit', 'about.json');
  let about = aboutIn(aboutFile);
  let isMaking = false;
  let hasClosed = false;
  let isForClosing = false;
  let notBefore: Instant | null = null;
  let printing: { readonly sheetId: string; outcome: SheetState['outcome'] } | null = null;

  function facts(): KitFacts {
    const { hall, zones, counters } = catalogue;
    return {
      hallId: core.hallId,
      hall: hall.name,
      hallShort: hall.shortName,
      phone: hall.phone.value,
      guidePhone: hall.guidePhone.value,
      hubUrl: ownAddress(config),
      standbyUrl: core.fence.peer(),
      zones: zones.map(({ shortName, prefix }) => `${shortName}（${prefix}）`),
      counters: counters.length,
    };
  }

  async function make(): Promise<Buffer> {
    const said = facts();
    const madeAt = core.now();
    const marks = { copy: 1, voided: false, demo: config.mode === 'demo' };
    const bytes = Buffer.from((await core.read.pdf(kitPaper(said), marks)).bytes);
    writeWhole(file, bytes);
    mkdirSync(backupFolder(config.data), { recursive: true });
    writeWhole(join(backupFolder(config.data), 'emergency-kit.pdf'), bytes);
    about = { madeAt, says: JSON.stringify(said) };
    writeWhole(aboutFile, Buffer.from(JSON.stringify(about)));
    log.info({ madeAt }, 'the emergency kit was made');
    return bytes;
  }

  core.onCommit(({ told }) => {
    hasClosed ||= told.some(({ envelope }) => envelope.type === 'DayClosed');
  });

  async function makeDue(): Promise<void> {
    isForClosing ||= hasClosed;
    [isMaking, hasClosed] = [true, false];
    try {
      await make();
      printed();
    } catch (error) {
      notBefore = plusMs(core.now(), AGAIN_MS);
      log.warn({ code: 'KitNotMade', reason: String(error) }, 'the emergency kit was not made');
    } finally {
      isMaking = false;
    }
  }

  /** At closing only: made again because an address has changed, it waits for a hand. */
  function printed(): void {
    const counterId = isForClosing ? printAt() : null;
    isForClosing = false;
    if (counterId === null) return;
    const sheetId = sheets.order(counterId, { paper: { kind: 'kit' }, title: '应急包', copies: 1, by: null });
    printing = { sheetId, outcome: 'waiting' };
    log.info({ sheetId, counterId }, 'the emergency kit is asked of a window’s printer');
  }

  return {
    print: () => {
      // Forgotten by the printer's desk after a while; what was said last stays true.
      if (printing !== null)
        printing.outcome = sheets.stateOf(null, printing.sheetId)?.outcome ?? printing.outcome;
      return printing?.outcome ?? null;
    },
    madeAt: () => about?.madeAt ?? null,
    pdf: () => (existsSync(file) ? readFileSync(file) : null),
    make,
    tick: () => {
      if (isMaking || (notBefore !== null && core.now() < notBefore)) return;
      if (hasClosed || isDue(core.hall(), about, () => JSON.stringify(facts()))) void makeDue();
    },
  };
}

function isDue(hall: Hall, about: z.infer<typeof About> | null, says: () => string): boolean {
  if (hall.phase !== 'closed') return false;
  if (about === null) return true;
  const madeOn = dateAt(about.madeAt, hall.rules.zoneOffsetMinutes);
  return madeOn < hall.date || about.says !== says();
}

function aboutIn(file: string): z.infer<typeof About> | null {
  return existsSync(file) ? About.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}
