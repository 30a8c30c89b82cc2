/** What 今日 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate, LocalTime } from '@yichuang/domain/ids';
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { OpenMatters } from '@yichuang/protocol/open-matters';

/** `until` null: now, and the whole of a past day. */
export interface DayWish {
  readonly date: LocalDate;
  readonly until: LocalTime | null;
}

export interface TodayHub {
  figures(this: void, wish: DayWish): Promise<HttpAnswer<DayFigures>>;
  /** What is open now, whatever day is looked at. */
  open(this: void): Promise<HttpAnswer<OpenMatters>>;
  brief(this: void, wish: DayWish, format: 'pdf' | 'xlsx'): Promise<HttpAnswer<Blob>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function todayHub(http: HubHttp, heard: Heard): TodayHub {
  const query = ({ date, until }: DayWish): Record<string, string> => ({ date, ...(until && { until }) });
  return {
    figures: (wish) => heard(http.get(`/api/figures?${new URLSearchParams(query(wish)).toString()}`)),
    open: () => heard(http.get('/api/figures/open')),
    brief: (wish, format) => heard(http.fetchFile('/api/figures/brief', { ...query(wish), format })),
  };
}
