/** The page's ways to its hub (连主机): what the console asks over HTTP, and the line that is followed. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import type {
  AccountId,
  DeviceId,
  Instant,
  LocalDate,
  TicketId,
  TicketNumber,
  ZoneId,
} from '@yichuang/domain/ids';
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { AccountCard, AccountChange, DemoDoor, NewAccount } from '@yichuang/protocol/api';
import type { DeviceCard, DeviceChange, WatchSettings } from '@yichuang/protocol/devices';
import type { MachineWish, OrderGiven } from '@yichuang/protocol/orders';
import type { FollowKind } from '@yichuang/protocol/socket';
import type { Upkeep } from '@yichuang/protocol/upkeep';
import { createHallClient, type HallClient } from '@yichuang/client/hall-client';
import { hubHttp, type HttpAnswer, type HubHttp } from '@yichuang/client/http';
import { carriedOut, type OrderEnd } from '@yichuang/client/orders';
import { alertsHub, type AlertsHub } from './alerts/alerts-hub.ts';
import { appointmentsHub, type AppointmentsHub } from './appointments/appointments-hub.ts';
import { caseworkHub, type CaseworkHub } from './casework/casework-hub.ts';
import type { Account } from './entry.ts';
import { roundsHub, type RoundsHub } from './rounds/rounds-hub.ts';
import { deskHub, type DeskHub } from './desk/desk-hub.ts';
import { emergencyHub, type EmergencyHub } from './emergency/emergency-hub.ts';
import { knowledgeHub, type KnowledgeHub } from './knowledge/knowledge-hub.ts';
import { objectionsHub, type ObjectionsHub } from './objections/objections-hub.ts';
import { numbersHub, type NumbersHub } from './numbers/numbers-hub.ts';
import { rosterHub, type RosterHub } from './roster/roster-hub.ts';
import { settingsHub, type SettingsHub } from './settings/settings-hub.ts';
import { ratingsHub, type RatingsHub } from './evaluation/ratings-hub.ts';
import { indicatorsHub, type IndicatorsHub } from './indicators/indicators-hub.ts';
import { reportsHub, type ReportsHub } from './reports/reports-hub.ts';
import { todayHub, type TodayHub } from './today/today-hub.ts';

const HALL_ONLY: readonly FollowKind[] = ['hall'];
const WITH_CASES: readonly FollowKind[] = ['hall', 'case', 'handover', 'calendar'];
const ALERTS: readonly FollowKind[] = ['alert'];
const DESK: readonly FollowKind[] = ['difficulty'];
const ROUNDS: readonly FollowKind[] = ['round'];
const OBJECTIONS: readonly FollowKind[] = ['objection'];
const RATINGS: readonly FollowKind[] = ['evaluation'];

/** `GET /api/leftovers`: who was put off or left over on the day before (转次日优先, 昨日遗留). */
export interface Leftovers {
  readonly date: LocalDate | null;
  readonly tickets: readonly Leftover[];
}

export interface Leftover {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly status: LivingState | EndState;
  readonly takenAt: Instant;
  readonly endedAt: Instant | null;
  /** `nextDayPriority`, or `bySystem` when nobody had decided. */
  readonly ending: string | null;
}

export interface Hub {
  readonly http: HubHttp;
  catalogue(revision: string): Promise<HttpAnswer<HallCatalogue>>;
  /** Empty when the hub offers none. */
  demoAccounts(): Promise<DemoDoor['accounts']>;
  upkeep(this: void): Promise<HttpAnswer<Upkeep>>;
  figures(this: void): Promise<HttpAnswer<DayFigures>>;
  leftovers(this: void): Promise<HttpAnswer<Leftovers>>;
  devices(this: void): Promise<HttpAnswer<readonly DeviceCard[]>>;
  /** Admits the device that shows this code, under this name if one is given. */
  pair(code: string, named: DeviceChange): Promise<HttpAnswer<Pick<DeviceCard, 'kind' | 'name'>>>;
  changeDevice(deviceId: DeviceId, change: DeviceChange): Promise<HttpAnswer<unknown>>;
  revoke(deviceId: DeviceId): Promise<HttpAnswer<null>>;
  /** Ends when it is known what became of it. */
  order(deviceId: DeviceId, wish: MachineWish): Promise<OrderEnd>;
  watch(this: void): Promise<HttpAnswer<WatchSettings>>;
  keepWatch(settings: WatchSettings): Promise<HttpAnswer<unknown>>;
  accounts(this: void): Promise<HttpAnswer<readonly AccountCard[]>>;
  createAccount(account: NewAccount): Promise<HttpAnswer<AccountCard>>;
  changeAccount(accountId: AccountId, change: AccountChange): Promise<HttpAnswer<AccountCard>>;
  readonly casework: CaseworkHub;
  readonly knowledge: KnowledgeHub;
  readonly numbers: NumbersHub;
  readonly emergency: EmergencyHub;
  readonly today: TodayHub;
  readonly roster: RosterHub;
  readonly alerts: AlertsHub;
  readonly desk: DeskHub;
  readonly rounds: RoundsHub;
  readonly objections: ObjectionsHub;
  readonly indicators: IndicatorsHub;
  readonly reports: ReportsHub;
  readonly ratings: RatingsHub;
  readonly appointments: AppointmentsHub;
  readonly settings: SettingsHub;
  /** In a demo: so many minutes go by. */
  letTimePass(minutes: number): Promise<HttpAnswer<unknown>>;
  /** Casework comes along for whoever works on cases, ratings for whoever inspects. */
  follow(onSignedOut: () => void, who: Pick<Account, 'role' | 'powers'>): HallClient;
}

/** `seat`: several people signed in side by side in one browser, each in a tab of its own (demonstration). */
export function openHub({ origin, search }: Pick<Location, 'origin' | 'search'>, reload: () => void): Hub {
  const seat = new URLSearchParams(search).get('seat');
  const who = seat === null ? {} : { seat };
  const http = hubHttp({ url: '', ...who });
  let ended: () => void = () => undefined;

  /** The line stays up when a session has run out: then these answers are the first to tell. */
  const heard = async <Value>(asked: Promise<HttpAnswer<Value>>): Promise<HttpAnswer<Value>> => {
    const answer = await asked;
    if (answer.outcome === 'failed' && answer.problem.code === 'SignInFirst') ended();
    return answer;
  };

  const casework = caseworkHub(http, heard, seat);
  return {
    http,
    catalogue: (revision) => http.catalogue(revision),
    async demoAccounts() {
      const answer = await http.get<DemoDoor>('/api/demo');
      return answer.outcome === 'ok' ? answer.value.accounts : [];
    },
    upkeep: () => heard(http.get('/api/upkeep')),
    figures: () => heard(http.get('/api/figures')),
    leftovers: () => heard(http.get('/api/leftovers')),
    devices: () => heard(http.get('/api/devices')),
    pair: (code, { name, place }) =>
      heard(http.post('/api/pairings/approve', { code, place, ...(name === '' ? {} : { name }) })),
    changeDevice: (deviceId, change) => heard(http.post(deviceAddress(deviceId), change)),
    revoke: (deviceId) => heard(http.remove(deviceAddress(deviceId))),
    order: (deviceId, wish) =>
      carriedOut(http, heard(http.post<OrderGiven>(`${deviceAddress(deviceId)}/orders`, wish))),
    watch: () => heard(http.get('/api/devices/watch')),
    keepWatch: (settings) => heard(http.put('/api/devices/watch', settings)),
    accounts: () => heard(http.get('/api/accounts')),
    createAccount: (account) => heard(http.post('/api/accounts', account)),
    changeAccount: (accountId, change) =>
      heard(http.post(`/api/accounts/${encodeURIComponent(accountId)}`, change)),
    casework,
    ratings: ratingsHub(http, heard, (path) => casework.address(path)),
    knowledge: knowledgeHub(http, heard),
    roster: rosterHub(http, heard),
    numbers: numbersHub(http, heard),
    emergency: emergencyHub(http, heard, seat),
    today: todayHub(http, heard),
    alerts: alertsHub(http, heard),
    desk: deskHub(http, heard),
    rounds: roundsHub(http, heard),
    objections: objectionsHub(http, heard),
    indicators: indicatorsHub(http, heard),
    reports: reportsHub(http, heard),
    appointments: appointmentsHub(http, heard, seat),
    settings: settingsHub(http, heard, seat),
    letTimePass: (minutes) => heard(http.post('/api/demo/clock', { minutes })),
    follow(onSignedOut, { role, powers }) {
      ended = onSignedOut;
      const inspects = role === 'manager' || powers.includes('inspect');
      const kinds = [
        ...(role === 'operator' || role === 'supervisor' ? HALL_ONLY : WITH_CASES),
        ...(role === 'official' ? [] : [...ALERTS, ...ROUNDS]),
        ...(role === 'manager' || role === 'supervisor' ? DESK : []),
        ...(role === 'manager' ? OBJECTIONS : []),
        ...(inspects ? RATINGS : []),
      ];
      return createHallClient({ url: origin, ...who, kinds, onNewBuild: reload, onSignedOut });
    },
  };
}

function deviceAddress(deviceId: DeviceId): string {
  return `/api/devices/${encodeURIComponent(deviceId)}`;
}
