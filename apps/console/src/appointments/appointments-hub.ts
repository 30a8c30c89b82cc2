/** What the section of appointments asks of the hub (预约): a day's list, the file as it is, the rules at the door. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import { sheetBlob } from '@yichuang/client/sheet-upload';
import type { AppointmentRules } from '@yichuang/domain/hall/settings';
import type { LocalDate } from '@yichuang/domain/ids';
import type { AppointmentDay, AppointmentImport } from '@yichuang/protocol/appointments';

export interface AppointmentsHub {
  day(date: LocalDate | null): Promise<HttpAnswer<AppointmentDay>>;
  keepRules(rules: AppointmentRules): Promise<HttpAnswer<AppointmentDay>>;
  importFile(
    file: File,
    order: { readonly save: boolean; readonly complete: boolean },
  ): Promise<AppointmentImport | 'failed' | 'offline'>;
  /** Where the browser itself fetches the empty sheet. */
  readonly template: string;
}

/** Thousands of rows take a moment. */
const IMPORT_MS = 60_000;

type Heard = <Answer>(asked: Promise<HttpAnswer<Answer>>) => Promise<HttpAnswer<Answer>>;

export function appointmentsHub(http: HubHttp, heard: Heard, seat: string | null): AppointmentsHub {
  return {
    day: (date) => heard(http.get(`/api/appointments${date === null ? '' : `?date=${date}`}`)),
    keepRules: (rules) => heard(http.put('/api/appointments/rules', rules)),
    async importFile(file, { save, complete }) {
      try {
        const body = sheetBlob(file);
        const response = await fetch(`/api/appointments/file?save=${save}&complete=${complete}`, {
          method: 'POST',
          headers: {
            'content-type': body.type,
            ...(seat === null ? {} : { 'x-seat': seat }),
          },
          body,
          signal: AbortSignal.timeout(IMPORT_MS),
        });
        return response.ok ? ((await response.json()) as AppointmentImport) : 'failed';
      } catch {
        return 'offline';
      }
    },
    template: `/api/appointments/template${seat === null ? '' : `?seat=${encodeURIComponent(seat)}`}`,
  };
}
