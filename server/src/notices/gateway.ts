/** What sends a message (短信通道), and how one try can end. */
import type { NoticeId } from '@yichuang/domain/casework/ids';
import type { NoticeFault, NoticesAnswer } from '@yichuang/protocol/notices';

export interface Message {
  /** The same for every try: the gateway drops what it has already sent. */
  readonly noticeId: NoticeId;
  readonly phone: string;
  readonly text: string;
}

export type Try =
  | { readonly outcome: 'sent' }
  /** Worth another try; `afterMs` when the gateway said how long to wait. */
  | { readonly outcome: 'again'; readonly fault: NoticeFault; readonly afterMs: number | null }
  | { readonly outcome: 'refused'; readonly fault: NoticeFault };

export interface Gateway {
  readonly kind: NoticesAnswer['gateway'];
  /** Never rejects. */
  send(message: Message): Promise<Try>;
}

/** Nothing is set up: nobody waits for a message that will not come. */
export const NO_GATEWAY: Gateway = {
  kind: 'none',
  send: () => Promise.resolve({ outcome: 'refused', fault: 'NotSetUp' }),
};
