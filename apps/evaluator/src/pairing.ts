/** How this tablet asks to be admitted (配对); its name says at which counter it wants to stand. */
import type { HubHttp } from '@yichuang/client/http';
import type { PairingState } from '@yichuang/protocol/api';
import type { PairingOffer } from '@yichuang/ui/pairing-screen.tsx';

export interface Pairing {
  ask(this: void): Promise<PairingOffer | null>;
  claim(this: void, offer: PairingOffer): Promise<'paired' | 'waiting' | 'expired' | 'offline'>;
}

export function pairingOf(http: Pick<HubHttp, 'post'>, counter: number | null): Pairing {
  const name = counter === null ? '评价器' : `${counter}号窗口评价器`;
  return {
    async ask() {
      const answer = await http.post<PairingOffer>('/api/pairings', { kind: 'evaluator', name });
      return answer.outcome === 'ok' ? answer.value : null;
    },
    async claim({ pairingSecret }) {
      const answer = await http.post<PairingState>('/api/pairings/claim', { pairingSecret, as: 'cookie' });
      if (answer.outcome === 'ok') return answer.value.state;
      return answer.outcome === 'failed' && answer.problem.code === 'NotFound' ? 'expired' : 'offline';
    },
  };
}
