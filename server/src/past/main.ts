/**
 * `node server/src/past/main.ts 8`: a demo folder that does not exist yet begins with so many working days behind it. They are
 * played beside it and moved in at the end: whoever pulls the plug meanwhile has lost nothing but the play.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIRTH_FILE, readBirth } from '../birth.ts';
import { readConfig } from '../config.ts';
import { logTo } from '../log.ts';
import { playPast } from './past.ts';

process.on('message', (word) => {
  if (word === 'stop') process.exit(1);
});
process.on('disconnect', () => process.exit(1));

const days = Number(process.argv[2]);
if (!Number.isInteger(days) || days < 1) throw new Error('how many days?');
const config = readConfig(process.env);
if (readBirth(config.data) === null && config.mode === 'demo') {
  const beside = `${config.data}.past`;
  rmSync(beside, { recursive: true, force: true });
  const log = logTo({ write: () => undefined }, 'silent');
  await playPast({ config: { ...config, data: beside }, log, days, now: Date.now() });
  mkdirSync(config.data, { recursive: true });
  const files = readdirSync(beside).filter((file) => file !== BIRTH_FILE);
  for (const file of [...files, BIRTH_FILE]) renameSync(join(beside, file), join(config.data, file));
  rmSync(beside, { recursive: true });
}
// The channel to the supervisor would keep it alive.
process.exit(0);
