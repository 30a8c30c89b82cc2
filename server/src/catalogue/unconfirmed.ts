/** Finds what is our guess in a catalogue: `verified: false` values and records with a `guess`. */

export interface Unconfirmed {
  /** `halls.H00.address`: lists are named by their records' ids */
  readonly where: string;
  readonly why: string;
}

export function unconfirmedIn(content: unknown, where = ''): readonly Unconfirmed[] {
  if (Array.isArray(content)) {
    return content.flatMap((entry: unknown, place) =>
      unconfirmedIn(entry, `${where}.${nameOf(entry) ?? place}`),
    );
  }
  if (typeof content !== 'object' || content === null) return [];
  if ('verified' in content && 'why' in content) {
    return content.verified === false ? [{ where, why: String(content.why) }] : [];
  }
  const own = 'guess' in content && typeof content.guess === 'string' ? [{ where, why: content.guess }] : [];
  return [
    ...own,
    ...Object.entries(content).flatMap(([key, value]) =>
      unconfirmedIn(value, where === '' ? key : `${where}.${key}`),
    ),
  ];
}

function nameOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  if ('id' in record && typeof record.id === 'string') return record.id;
  return 'departmentId' in record && typeof record.departmentId === 'string' ? record.departmentId : null;
}
