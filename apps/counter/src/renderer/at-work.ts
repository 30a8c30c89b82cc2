/** What every page of a signed-in clerk is given. */
import type { HallClient, HallView } from '@yichuang/client/hall-client';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Names } from '@yichuang/ui/names';
import type { Account, Door } from './entry.ts';
import type { Hub } from './hub.ts';
import type { Sending } from './sending.ts';

export interface AtWork {
  readonly hub: Hub;
  readonly client: HallClient;
  readonly door: Door;
  readonly account: Account;
  readonly hall: Hall;
  readonly view: HallView;
  readonly names: Names;
  readonly sending: Sending;
}
