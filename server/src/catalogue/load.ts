/** Reads the catalogue from its files, checks it whole and publishes what one hall's screens and rules need. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueAt } from '@yichuang/domain/catalogue/at-hall';
import type { Catalogue } from '@yichuang/domain/catalogue/catalogue';
import { hallCatalogue, type HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import {
  validateCatalogue,
  type CatalogueFiles,
  type CatalogueProblem,
} from '@yichuang/domain/catalogue/validate';
import { HallId } from '@yichuang/domain/ids';
import { searchIndexOf } from './pinyin.ts';

/** The county's catalogue as it is shipped. */
export const SEED_FOLDER = fileURLToPath(new URL('../../seed/', import.meta.url));

/** What `/api/catalogue/<revision>` answers: immutable, so a screen may keep it for ever. */
export interface PublishedCatalogue extends HallCatalogue {
  /** a digest of everything below it; changes when a word changes */
  readonly revision: string;
  readonly searchIndex: readonly SearchEntry[];
}

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly published: PublishedCatalogue;
}

/** A catalogue that cannot be used, with every reason. */
export class CatalogueFault extends Error {
  readonly code = 'CatalogueBroken';
  readonly problems: readonly CatalogueProblem[];

  constructor(problems: readonly CatalogueProblem[]) {
    super(`the catalogue has ${problems.length} problem(s):\n${problems.map(problemLine).join('\n')}`);
    this.name = 'CatalogueFault';
    this.problems = problems;
  }
}

/** `items/T.json · T01 · zoneIds names "Q", which zones.json does not have` */
export function problemLine({ file, record, problem }: CatalogueProblem): string {
  return [file, ...(record === null ? [] : [record]), problem].join(' · ');
}

/**
 * The catalogue for one hall. A file of the same name in `ownFolder` (the hall's data folder) stands instead of the
 * shipped one. Throws `CatalogueFault`.
 */
export function loadCatalogue(hallId: string, ownFolder?: string): LoadedCatalogue {
  const read = readCatalogue(ownFolder);
  const id = HallId.safeParse(hallId);
  const catalogue = id.success ? catalogueAt(read, id.data) : read;
  const published = id.success ? publish(catalogue, id.data) : null;
  if (!published) {
    const known = catalogue.halls.map((candidate) => candidate.id).join(', ');
    throw new CatalogueFault([
      { file: 'halls.json', record: null, problem: `there is no hall "${hallId}" (there are ${known})` },
    ]);
  }
  return { catalogue, published };
}

/** What one hall's screens read of it; null when the catalogue has no such hall. */
export function publish(catalogue: Catalogue, hallId: HallId): PublishedCatalogue | null {
  const hall = hallCatalogue(catalogue, hallId);
  if (!hall) return null;
  const content = { ...hall, searchIndex: searchIndexOf(hall.services) };
  const revision = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return { revision, ...content };
}

/** All halls' catalogue, checked. Throws `CatalogueFault`. */
export function readCatalogue(ownFolder?: string): Catalogue {
  const folders = [SEED_FOLDER, ...(ownFolder !== undefined && existsSync(ownFolder) ? [ownFolder] : [])];
  const check = validateCatalogue(readFiles(folders));
  if (!check.ok) throw new CatalogueFault(check.problems);
  return check.catalogue;
}

/** Later folders win, file by file. */
function readFiles(folders: readonly string[]): CatalogueFiles {
  const files: Record<string, unknown> = {};
  const problems: CatalogueProblem[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!entry.endsWith('.json')) continue;
      const file = entry.replaceAll('\\', '/');
      try {
        files[file] = JSON.parse(readFileSync(join(folder, entry), 'utf8'));
      } catch (error) {
        problems.push({
          file,
          record: null,
          problem: error instanceof Error ? error.message : String(error),
        });
      }
    }
  }
  if (problems.length > 0) throw new CatalogueFault(problems);
  return files;
}
