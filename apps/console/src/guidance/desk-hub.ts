/** What the desk asks of the hub (情形梳理): over the console's own HTTP. */
import { XLSX } from '@yichuang/protocol/media-types';
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { TreeBody } from '@yichuang/domain/guidance/tree';
import type { Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import type {
  Coverage,
  Desk,
  DeskAnswer,
  ImportAnswer,
  ReviewPoint,
  TreeDesk,
} from '@yichuang/protocol/guidance';

export interface DeskHub {
  desk(): Promise<HttpAnswer<Desk>>;
  item(itemId: ServiceId): Promise<HttpAnswer<TreeDesk>>;
  saveDraft(itemId: ServiceId, body: TreeBody, basedOn: Instant | null): Promise<HttpAnswer<DeskAnswer>>;
  tried(itemId: ServiceId, chosen: readonly string[]): Promise<HttpAnswer<DeskAnswer>>;
  confirm(itemId: ServiceId, reviewer: string | null): Promise<HttpAnswer<DeskAnswer>>;
  publish(itemId: ServiceId, effectiveFrom: LocalDate): Promise<HttpAnswer<DeskAnswer>>;
  retire(itemId: ServiceId): Promise<HttpAnswer<DeskAnswer>>;
  savePoints(itemId: ServiceId, points: readonly ReviewPoint[]): Promise<HttpAnswer<ReviewPoint[]>>;
  coverage(): Promise<HttpAnswer<Coverage>>;
  /** The file goes as it is. */
  importFile(file: Blob, save: boolean): Promise<ImportAnswer | 'failed' | 'offline'>;
}

/** A workbook of all items takes a moment. */
const IMPORT_MS = 60_000;

export function deskHub(http: HubHttp, seat: string | null): DeskHub {
  const of = (itemId: ServiceId, what: string): string =>
    `/api/guidance/desk/items/${encodeURIComponent(itemId)}${what}`;
  return {
    desk: () => http.get('/api/guidance/desk'),
    item: (itemId) => http.get(of(itemId, '')),
    saveDraft: (itemId, body, basedOn) => http.post(of(itemId, '/draft'), { body, basedOn, note: null }),
    tried: (itemId, chosen) => http.post(of(itemId, '/trial'), { chosen }),
    confirm: (itemId, reviewer) => http.post(of(itemId, '/confirm'), { reviewer }),
    publish: (itemId, effectiveFrom) => http.post(of(itemId, '/publish'), { effectiveFrom }),
    retire: (itemId) => http.post(of(itemId, '/retire')),
    savePoints: (itemId, points) => http.post(of(itemId, '/review-points'), { points }),
    coverage: () => http.get('/api/guidance/coverage'),
    async importFile(file, save) {
      try {
        const response = await fetch(`/api/guidance/desk/import?save=${save}`, {
          method: 'POST',
          headers: { 'content-type': XLSX, ...(seat === null ? {} : { 'x-seat': seat }) },
          body: file,
          signal: AbortSignal.timeout(IMPORT_MS),
        });
        return response.ok ? ((await response.json()) as ImportAnswer) : 'failed';
      } catch {
        return 'offline';
      }
    },
  };
}

/** A link that the browser fetches by itself, with the seat of who is signed in. */
export function fileAddress(path: string, seat: string | null): string {
  return seat === null ? path : `${path}${path.includes('?') ? '&' : '?'}seat=${encodeURIComponent(seat)}`;
}

export function seatOf({ search }: Pick<Location, 'search'>): string | null {
  return new URLSearchParams(search).get('seat');
}
