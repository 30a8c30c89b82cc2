/** What the 巡查 section asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { LocalDate } from '@yichuang/domain/ids';
import type { RoundRules } from '@yichuang/domain/rounds/checklist';
import type { FindingFilter } from '@yichuang/domain/rounds/filter';
import type { PhotoId, RoundId } from '@yichuang/domain/rounds/round';
import type { PhotoKept, RoundRulesAnswer, RoundsAnswer } from '@yichuang/protocol/rounds';

export interface RoundsHub {
  /** What is not closed, with the rounds of today. */
  open(this: void): Promise<HttpAnswer<RoundsAnswer>>;
  between(this: void, from: LocalDate, to: LocalDate): Promise<HttpAnswer<RoundsAnswer>>;
  workbook(this: void, from: LocalDate, to: LocalDate, filter?: FindingFilter): Promise<HttpAnswer<Blob>>;
  sendPhoto(this: void, roundId: RoundId, photo: Blob): Promise<HttpAnswer<PhotoKept>>;
  photo(this: void, photoId: PhotoId): Promise<Blob | null>;
  rules(this: void): Promise<HttpAnswer<RoundRulesAnswer>>;
  keepRules(this: void, revision: number, rules: RoundRules): Promise<HttpAnswer<RoundRulesAnswer>>;
}

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function roundsHub(http: HubHttp, heard: Heard): RoundsHub {
  return {
    open: () => heard(http.get('/api/rounds')),
    between: (from, to) => heard(http.get(`/api/rounds?${new URLSearchParams({ from, to }).toString()}`)),
    workbook: (from, to, filter) => heard(http.fetchFile('/api/rounds/xlsx', { from, to, ...filter })),
    sendPhoto: (roundId, photo) => heard(http.upload(`/api/rounds/photos?roundId=${roundId}`, photo)),
    photo: async (photoId) => {
      const answer = await heard(http.getFile(`/api/rounds/photos/${photoId}`));
      return answer.outcome === 'ok' ? answer.value : null;
    },
    rules: () => heard(http.get('/api/rounds/rules')),
    keepRules: (revision, rules) => heard(http.put('/api/rounds/rules', { revision, rules })),
  };
}
