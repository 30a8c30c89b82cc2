/** How patient the hub is with devices (设备提醒设置): the usual until somebody at the console keeps another. */
import type { Instant } from '@yichuang/domain/ids';
import { USUAL_WATCH, WatchSettings } from '@yichuang/protocol/devices';
import type { Database } from 'better-sqlite3';

export interface WatchSettingsStore {
  latest(this: void): WatchSettings;
  keep(settings: WatchSettings): void;
}

export function openWatchSettings(database: Database, now: () => Instant): WatchSettingsStore {
  const newest = database
    .prepare<[], string>('SELECT settings FROM device_watch ORDER BY revision DESC LIMIT 1')
    .pluck();
  const insert = database.prepare(
    'INSERT INTO device_watch (revision, settings, storedAt) SELECT coalesce(max(revision), 0) + 1, ?, ? FROM device_watch',
  );
  let kept: WatchSettings | null = null;
  return {
    latest: () => (kept ??= settingsOf(newest.get())),
    keep: (settings) => {
      insert.run(JSON.stringify(settings), now());
      kept = settings;
    },
  };
}

function settingsOf(kept: string | undefined): WatchSettings {
  return kept === undefined ? USUAL_WATCH : WatchSettings.parse(JSON.parse(kept));
}
