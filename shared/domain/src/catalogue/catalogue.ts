/** The county's catalogue (事项库): its parts and the files that each is kept in. */
import { z } from 'zod';
import { QueueDefaults } from './defaults.ts';
import { Bundle, DocumentForm, Faq, Scenario, ScenarioEffects } from './guidance.ts';
import { HallTexts } from './hall-texts.ts';
import { Holidays } from './holidays.ts';
import { Kiosk } from './kiosk.ts';
import { CounterService, GeneralService, Item, Material, Referral } from './matters.ts';
import { Counter, County, Department, Hall, Place, Zone } from './premises.ts';

export const Catalogue = z.strictObject({
  county: County,
  halls: z.array(Hall).min(1),
  zones: z.array(Zone).min(1),
  counters: z.array(Counter).min(1),
  departments: z.array(Department),
  places: z.array(Place),
  materials: z.array(Material),
  items: z.array(Item),
  counterServices: z.array(CounterService),
  generalServices: z.array(GeneralService),
  referrals: z.array(Referral),
  scenarios: z.array(Scenario),
  scenarioEffects: ScenarioEffects,
  bundles: z.array(Bundle),
  faq: z.array(Faq),
  documents: z.array(DocumentForm),
  kiosk: Kiosk,
  queueDefaults: QueueDefaults,
  hallTexts: HallTexts,
  holidays: Holidays,
  kpis: z.array(z.string().min(1)),
});
export type Catalogue = z.infer<typeof Catalogue>;
export type CataloguePart = keyof Catalogue;

/** A name ending in `/` is a folder: of lists (`items/<zone>.json`) or of single records (`scenarios/<id>.json`). */
export const FILES: Readonly<Record<CataloguePart, string>> = {
  county: 'county.json',
  halls: 'halls.json',
  zones: 'zones.json',
  counters: 'counters.json',
  departments: 'departments.json',
  places: 'places.json',
  materials: 'materials.json',
  items: 'items/',
  counterServices: 'counter-services.json',
  generalServices: 'general-services.json',
  referrals: 'referrals.json',
  scenarios: 'scenarios/',
  scenarioEffects: 'scenario-effects.json',
  bundles: 'bundles.json',
  faq: 'faq.json',
  documents: 'documents.json',
  kiosk: 'kiosk.json',
  queueDefaults: 'queue-defaults.json',
  hallTexts: 'hall-texts.json',
  holidays: 'holidays.json',
  kpis: 'kpis.json',
};

export const CATALOGUE_PARTS = Object.keys(FILES) as readonly CataloguePart[];
