/** All screens' words in one language, by screen. */
import { callBar } from './call-bar.ts';
import { alerts } from './alerts.ts';
import { appointments } from './appointments.ts';
import { card } from './card.ts';
import { casework } from './casework.ts';
import { collecting } from './collecting.ts';
import { common } from './common.ts';
import { console } from './console.ts';
import { counter } from './counter.ts';
import { desk } from './desk.ts';
import { rounds } from './rounds.ts';
import { devices } from './devices.ts';
import { display } from './display.ts';
import { emergency } from './emergency.ts';
import { evaluation } from './evaluation.ts';
import { evaluator } from './evaluator.ts';
import { guidanceDesk } from './guidance-desk.ts';
import { guidance } from './guidance.ts';
import { guide } from './guide.ts';
import { intake } from './intake.ts';
import { kiosk } from './kiosk.ts';
import { knowledge } from './knowledge.ts';
import { office } from './office.ts';
import { own } from './own.ts';
import { phone } from './phone.ts';
import { problems } from './problems.ts';
import { records } from './records.ts';
import { rejections } from './rejections.ts';
import { roster } from './roster.ts';
import { indicators } from './indicators.ts';
import { sheets } from './sheets.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { today } from './today.ts';
import { waiting } from './waiting.ts';

export const chinese = {
  alerts,
  callBar,
  appointments,
  card,
  casework,
  collecting,
  common,
  console,
  counter,
  desk,
  rounds,
  devices,
  display,
  emergency,
  evaluation,
  evaluator,
  guidance,
  guidanceDesk,
  guide,
  intake,
  kiosk,
  knowledge,
  office,
  own,
  phone,
  problems,
  records,
  rejections,
  roster,
  indicators,
  sheets,
  reports,
  settings,
  today,
  waiting,
};
