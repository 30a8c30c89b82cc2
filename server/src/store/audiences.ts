/** Which departments a stream concerns (涉及部门), as a row, so that an old fact can be shown without folding its stream. */
import { kindOf, type Kind } from '@yichuang/domain/kind';
import type { Database } from 'better-sqlite3';
import type { Told } from '../told.ts';

const UNDIVIDED: readonly Kind[] = [
  'hall',
  'calendar',
  'evaluation',
  'alert',
  'difficulty',
  'round',
  'objection',
];

/** Null: the stream's kind is not divided by department. A stream without a row is nobody's. */
export function audienceReader(database: Database): (stream: string) => Told['departments'] {
  const find = database
    .prepare<[string], string>('SELECT departments FROM stream_audience WHERE stream = ?')
    .pluck();
  return (stream) => {
    const kind = kindOf(stream);
    if (UNDIVIDED.includes(kind)) return null;
    const kept = find.get(stream);
    return kept === undefined ? [] : (JSON.parse(kept) as readonly string[]);
  };
}

export function audienceWriter(
  database: Database,
): (stream: string, before: Told['departments'], after: Told['departments']) => void {
  const put = database.prepare('INSERT OR REPLACE INTO stream_audience (stream, departments) VALUES (?, ?)');
  return (stream, before, after) => {
    if (after === null) return;
    const text = JSON.stringify(after);
    if (before === null || JSON.stringify(before) !== text) put.run(stream, text);
  };
}
