/** Every migration, in order. */
import { log } from './010-log.ts';
import { day } from './020-day.ts';
import { access } from './030-access.ts';
import type { Migration } from './migration.ts';
import { visitor } from './040-visitor.ts';

export const migrations: readonly Migration[] = [log, day, access, visitor];
