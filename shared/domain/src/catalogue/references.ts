/** What must fit together in a catalogue: every id that one record names must stand in the file that defines it. */
import type { Catalogue } from './catalogue.ts';
import { checkGuidance } from './check/guidance.ts';
import { checkKiosk } from './check/kiosk.ts';
import { checkMatters } from './check/matters.ts';
import { checkHalls } from './check/premises.ts';
import { namesIn, reporterInto, type BrokenReference } from './check/report.ts';
import { checkSettings } from './check/settings.ts';
import { checkTwins } from './check/twins.ts';

export function brokenReferences(catalogue: Catalogue): readonly BrokenReference[] {
  const found: BrokenReference[] = [];
  const names = namesIn(catalogue);
  const within = reporterInto(found, names);
  checkTwins(catalogue, within);
  checkHalls(catalogue, within);
  checkMatters(catalogue, within);
  checkGuidance(catalogue, within);
  checkKiosk(catalogue, names.service, within);
  checkSettings(catalogue, within);
  return found;
}
