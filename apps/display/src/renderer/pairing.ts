/** How this page asks to be admitted (配对): the kit's screen shows it, these two calls do it. */
import type { HubHttp } from '@yichuang/client/http';
import type { PairingState } from '@yichuang/protocol/api';
import type { PairingOffer } from '@yichuang/ui/pairing-screen.tsx';

export interface Pairing {
  ask(this: void): Promise<PairingOffer | null>;
  claim(this: void, offer: PairingOffer): Promise<'paired' | 'waiting' | 'expired' | 'offline'>;
}

/** `name`: what the console calls this display. */
export function pairingOf(http: Pick<HubHttp, 'post'>, name: string): Pairing {
  return {
    async ask() {
      const answer = await http.post<PairingOffer>('/api/pairings', { kind: 'display', name });
      return answer.outcome === 'ok' ? answer.value : null;
    },
    async claim({ pairingSecret }) {
      const answer = await http.post<PairingState>('/api/pairings/claim', { pairingSecret, as: 'cookie' });
      if (answer.outcome === 'ok') return answer.value.state;
      // The hub has forgotten the offer (it ran out, or the hub started anew); anything else passes.
      return answer.outcome === 'failed' && answer.problem.code === 'NotFound' ? 'expired' : 'offline';
    },
  };
}
