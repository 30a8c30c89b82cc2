/** A demo sends nothing (演示通道): what it would send stands in a file, the phone masked, each message once. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { maskPhone } from '@yichuang/domain/identity/mask';
import type { Gateway } from './gateway.ts';

export function openFileGateway(file: string): Gateway {
  const sent = new Set(existsSync(file) ? readFileSync(file, 'utf8').match(/[0-9a-f-]{36}/g) : []);
  return {
    kind: 'file',
    send: ({ noticeId, phone, text }) => {
      if (!sent.has(noticeId)) {
        try {
          appendFileSync(file, `${noticeId} ${maskPhone(phone)} ${text}\n`, { mode: 0o600 });
        } catch {
          return Promise.resolve({ outcome: 'again', fault: 'Unreachable', afterMs: null });
        }
        sent.add(noticeId);
      }
      return Promise.resolve({ outcome: 'sent' });
    },
  };
}
