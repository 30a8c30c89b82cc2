/** The cheapest durable commit (最便宜的提交): one row appended to one page, with the hub's pragmas and a log already grown. */
import { join } from 'node:path';
import { openStore } from '@yichuang/server/store/open';

/** More than the log holds before it begins anew, so that it does not grow any more while it is measured. */
const WARM_UP = 2_000;

export function openOneRow(folder: string): (text: string) => void {
  const database = openStore(join(folder, 'one-row')).log();
  database.exec('CREATE TABLE one (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO one (text) VALUES (?)');
  const commit = database.transaction((text: string) => insert.run(text));
  database.pragma('synchronous = OFF');
  for (let row = 0; row < WARM_UP; row += 1) commit.immediate('warm');
  database.pragma('synchronous = FULL');
  return (text) => {
    commit.immediate(text);
  };
}
