/**
 * What a vendor's pad and the hub say to each other (评价器协议): one JSON object a message, in a WebSocket.
 *
 * Assumed, until the vendor has confirmed it (`pads.confirmed` of the settings): the instructions are those of a published
 * example (40001 log-in, 40000 heartbeat, 40002 illegal packet, 50000 unknown instruction, 50100 show this address). The
 * example names neither the path nor the fields, nor what a log-in is answered with: here the hub says the pad's own
 * instruction back with `ok`. All of it stands in the settings, so that a vendor's own words need no change of the program.
 *
 *     pad  {"code":40001,"workNo":"05","key":"…"}      hub  {"code":40001,"ok":true}
 *     pad  {"code":40000}                              hub  {"code":40000,"ok":true}
 *     hub  {"code":50100,"url":"https://…/phone/?pad=30#rate/…","seconds":30,"sound":true}
 */
import type { PadProtocol } from '@yichuang/domain/evaluation/rules';
import { WorkNo } from '@yichuang/protocol/evaluation';

export type PadPacket =
  | { readonly is: 'login'; readonly workNo: WorkNo; readonly key: string }
  /** `receipt`: an instruction of the hub's own said back; an answer to it would be answered for ever. */
  | { readonly is: 'heartbeat' | 'receipt' | 'illegal' | 'unknown' };

export type PadWord =
  | { readonly is: 'login' | 'heartbeat'; readonly ok: boolean; readonly message?: string }
  | { readonly is: 'illegal' | 'unknown'; readonly message: string }
  /** `seconds`: for so long, then the pad goes back to rest. */
  | { readonly is: 'ask'; readonly url: string; readonly seconds: number };

/** Keys are shorter; what is longer is not looked at. */
const LONGEST_KEY = 64;

export function readPacket({ codes, fields }: PadProtocol, text: string): PadPacket {
  const said = objectIn(text);
  const code = said?.[fields.code];
  if (said === null || typeof code !== 'number') return { is: 'illegal' };
  switch (code) {
    case codes.login: {
      const workNo = WorkNo.safeParse(said[fields.workNo]);
      const key = said[fields.key];
      if (!workNo.success || typeof key !== 'string' || key.length > LONGEST_KEY) return { is: 'illegal' };
      return { is: 'login', workNo: workNo.data, key };
    }
    case codes.heartbeat:
      return { is: 'heartbeat' };
    case codes.ask:
    case codes.illegal:
    case codes.unknown:
      return { is: 'receipt' };
    default:
      return { is: 'unknown' };
  }
}

export function writePacket({ codes, fields }: PadProtocol, word: PadWord): string {
  const said: Record<string, unknown> = { [fields.code]: codes[word.is] };
  if ('ok' in word) said[fields.ok] = word.ok;
  if ('message' in word) said[fields.message] = word.message;
  if (word.is === 'ask') {
    said[fields.url] = word.url;
    said[fields.seconds] = word.seconds;
    said[fields.sound] = true;
  }
  return JSON.stringify(said);
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && !Array.isArray(said)
      ? (said as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null;
  }
}
