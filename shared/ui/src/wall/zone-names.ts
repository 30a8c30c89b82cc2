/** Names of zones on a wall (分区名), from whatever the catalogue says. */

/** What a window screen reads of the catalogue. */
export interface WindowWords {
  readonly hall: { readonly name: string; readonly guidePhone: string | null } | null;
  readonly zones: readonly {
    readonly id: string;
    readonly shortName: string;
    readonly shortNameEn: string;
  }[];
}

/** A zone that the catalogue does not know shows its letter rather than nothing. */
export function zoneName({ zones }: Pick<WindowWords, 'zones'>, zoneId: string): string {
  return zones.find(({ id }) => id === zoneId)?.shortName ?? zoneId;
}

export function zoneNameInEnglish({ zones }: Pick<WindowWords, 'zones'>, zoneId: string): string {
  return zones.find(({ id }) => id === zoneId)?.shortNameEn ?? zoneId;
}
