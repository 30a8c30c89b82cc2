/** The hub's casework over HTTP (办件接口): lists, one case whole, people, what to bring, how days are counted. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { CalendarPlan } from '@yichuang/domain/calendar/plan';
import type { CaseId } from '@yichuang/domain/casework/ids';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { PersonId, TicketId } from '@yichuang/domain/ids';
import type {
  CaseFile,
  CasesFound,
  CasesPage,
  CaseView,
  HandoverReady,
  HandoverRow,
} from '@yichuang/protocol/cases';
import type { GuidanceBook, GuidanceUse } from '@yichuang/protocol/guidance';
import type { OfficePeople } from '@yichuang/protocol/office';
import type { PersonEntry, PersonKept, PersonLookedUp } from '@yichuang/protocol/people';

export interface CasesHttp {
  list(view: CaseView, ticketId?: TicketId): Promise<HttpAnswer<CasesPage>>;
  file(caseId: CaseId): Promise<HttpAnswer<CaseFile>>;
  search(text: string): Promise<HttpAnswer<CasesFound>>;
  handovers(): Promise<HttpAnswer<readonly HandoverRow[]>>;
  ready(): Promise<HttpAnswer<readonly HandoverReady[]>>;
  keepPerson(entry: PersonEntry): Promise<HttpAnswer<PersonKept>>;
  /** 身份待核 gets its document; answers whose number it is. */
  provePerson(personId: PersonId, entry: PersonEntry): Promise<HttpAnswer<PersonKept>>;
  lookUp(identityKind: ApplicantIdentityKind, number: string): Promise<HttpAnswer<PersonLookedUp>>;
  /** Who can be asked for 帮代办. */
  people(): Promise<HttpAnswer<OfficePeople>>;
  book(): Promise<HttpAnswer<GuidanceBook>>;
  office(): Promise<HttpAnswer<OfficeRules>>;
  calendar(): Promise<HttpAnswer<CalendarPlan>>;
  count(use: GuidanceUse): Promise<HttpAnswer<null>>;
}

export function casesHttp(http: HubHttp): CasesHttp {
  return {
    list: (view, ticketId) =>
      http.get(`/api/cases?view=${view}${ticketId === undefined ? '' : `&ticketId=${ticketId}`}`),
    file: (caseId) => http.get(`/api/cases/${caseId}`),
    search: (text) => http.post('/api/cases/search', { text }),
    handovers: () => http.get('/api/handovers'),
    ready: () => http.get('/api/handovers/ready'),
    keepPerson: (entry) => http.post('/api/people', entry),
    provePerson: (personId, entry) => http.put(`/api/people/${personId}`, entry),
    lookUp: (identityKind, number) => http.post('/api/people/lookup', { identityKind, number }),
    people: () => http.get('/api/office/people'),
    book: () => http.get('/api/guidance/current'),
    office: () => http.get('/api/office'),
    calendar: () => http.get('/api/calendar'),
    count: (use) => http.post('/api/guidance/uses', use),
  };
}
