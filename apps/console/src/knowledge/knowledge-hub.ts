/** What 知识库 asks of the hub. */
import type { HttpAnswer, HubHttp } from '@yichuang/client/http';
import type { Instant } from '@yichuang/domain/ids';
import type { AnswerBody, AnswerId } from '@yichuang/domain/knowledge/answer';
import type { AnswerHistory, KnowledgeAnswer, KnowledgeDesk } from '@yichuang/protocol/knowledge';

export interface KnowledgeHub {
  desk(this: void): Promise<HttpAnswer<KnowledgeDesk>>;
  history(this: void, answerId: AnswerId): Promise<HttpAnswer<AnswerHistory>>;
  create(this: void, body: AnswerBody): Promise<HttpAnswer<KnowledgeAnswer>>;
  save(
    this: void,
    answerId: AnswerId,
    body: AnswerBody,
    basedOn: Instant,
  ): Promise<HttpAnswer<KnowledgeAnswer>>;
  act(this: void, answerId: AnswerId, deed: AnswerDeed): Promise<HttpAnswer<KnowledgeAnswer>>;
  settle(this: void, words: string): Promise<HttpAnswer<unknown>>;
}

export type AnswerDeed = 'publish' | 'review' | 'retire';

type Heard = <Value>(asked: Promise<HttpAnswer<Value>>) => Promise<HttpAnswer<Value>>;

export function knowledgeHub(http: HubHttp, heard: Heard): KnowledgeHub {
  const desk = '/api/knowledge/desk';
  const of = (answerId: AnswerId, what = ''): string => `${desk}/${encodeURIComponent(answerId)}${what}`;
  return {
    desk: () => heard(http.get(desk)),
    history: (answerId) => heard(http.get(of(answerId))),
    create: (body) => heard(http.post(desk, { body })),
    save: (answerId, body, basedOn) => heard(http.post(of(answerId, '/draft'), { body, basedOn })),
    act: (answerId, deed) => heard(http.post(of(answerId, `/${deed}`))),
    settle: (words) => heard(http.post(`${desk}/unanswered/settle`, { words })),
  };
}
