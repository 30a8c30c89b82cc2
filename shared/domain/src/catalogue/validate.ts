/** From parsed files to a catalogue, or to every problem at once, each naming its file and record in plain words. */
import type { z } from 'zod';
import { CATALOGUE_PARTS, Catalogue, FILES, type CataloguePart } from './catalogue.ts';
import { brokenReferences } from './references.ts';

/** Parsed JSON by the file's name below the data folder: `halls.json`, `items/A.json`. */
export type CatalogueFiles = Readonly<Record<string, unknown>>;

export interface CatalogueProblem {
  readonly file: string;
  /** the record's id, or null where the whole file is meant */
  readonly record: string | null;
  readonly problem: string;
}

export type CatalogueCheck =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly CatalogueProblem[] };

export function validateCatalogue(files: CatalogueFiles): CatalogueCheck {
  const { parts, origins, problems } = assemble(files);
  if (problems.length > 0) return { ok: false, problems };

  const parsed = Catalogue.safeParse(parts);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => shapeProblem(issue, parts, origins)) };
  }
  const broken = brokenReferences(parsed.data).map(({ part, record, problem }) => ({
    file: fileOf(part, indexOfRecord(parsed.data[part], record), origins),
    record,
    problem,
  }));
  return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, catalogue: parsed.data };
}

/** The file of the record at each place of a list that was put together from several files. */
type Origins = ReadonlyMap<CataloguePart, readonly string[]>;

function assemble(files: CatalogueFiles): {
  parts: Partial<Record<CataloguePart, unknown>>;
  origins: Origins;
  problems: readonly CatalogueProblem[];
} {
  const parts: Partial<Record<CataloguePart, unknown>> = {};
  const origins = new Map<CataloguePart, string[]>();
  const problems: CatalogueProblem[] = [];
  const used = new Set<string>();

  for (const part of CATALOGUE_PARTS) {
    const place = FILES[part];
    if (!place.endsWith('/')) {
      used.add(place);
      if (place in files) parts[part] = files[place];
      else problems.push({ file: place, record: null, problem: 'the file is missing' });
      continue;
    }
    const records: unknown[] = [];
    const origin: string[] = [];
    for (const file of Object.keys(files)
      .filter((name) => name.startsWith(place))
      .toSorted()) {
      used.add(file);
      const content = files[file];
      const found: readonly unknown[] = Array.isArray(content) ? content : [content];
      records.push(...found);
      origin.push(...found.map(() => file));
    }
    if (records.length === 0) problems.push({ file: place, record: null, problem: 'the folder has no file' });
    parts[part] = records;
    origins.set(part, origin);
  }
  for (const file of Object.keys(files)) {
    if (!used.has(file))
      problems.push({ file, record: null, problem: 'the catalogue has no file of this name' });
  }
  return { parts, origins, problems };
}

function shapeProblem(
  issue: z.core.$ZodIssue,
  parts: Partial<Record<CataloguePart, unknown>>,
  origins: Origins,
): CatalogueProblem {
  const [part, index, ...field] = issue.path;
  const name = part as CataloguePart;
  const content = parts[name];
  if (Array.isArray(content) && typeof index === 'number') {
    return {
      file: fileOf(name, index, origins),
      record: idOf(content[index]) ?? `record ${index + 1}`,
      problem: `${field.join('.') || 'the record'}: ${issue.message}`,
    };
  }
  return {
    file: FILES[name],
    record: null,
    problem: `${issue.path.slice(1).join('.') || 'the file'}: ${issue.message}`,
  };
}

function fileOf(part: CataloguePart, index: number, origins: Origins): string {
  return origins.get(part)?.[index] ?? FILES[part];
}

function indexOfRecord(content: unknown, record: string | null): number {
  return Array.isArray(content) ? content.findIndex((candidate) => idOf(candidate) === record) : -1;
}

function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  if ('id' in record && typeof record.id === 'string') return record.id;
  return 'departmentId' in record && typeof record.departmentId === 'string' ? record.departmentId : null;
}
