/** What is wrong with the words of a message (短信用语检查), and the words filled in. */
import { NoticeTexts } from '@yichuang/protocol/notices';

export type TextFault = 'code' | 'word' | 'number' | 'length' | 'signature';

/** By the place of the words in the texts: `result`, `items.0.reminder`; the first fault of each. */
export function faultsOf(texts: NoticeTexts): ReadonlyMap<string, TextFault> {
  const faults = new Map<string, TextFault>();
  for (const { path, message } of NoticeTexts.safeParse(texts).error?.issues ?? []) {
    const place = path.join('.');
    if (!faults.has(place)) faults.set(place, place === 'signature' ? 'signature' : faultOf(message));
  }
  return faults;
}

function faultOf(message: string): TextFault {
  return message === 'code' || message === 'word' || message === 'number' ? message : 'length';
}

/** As somebody gets it, with an example's code and place. */
export function filled(signature: string, words: string, item: string): string {
  const body = words
    .replaceAll('{item}', item)
    .replaceAll('{code}', '026000017')
    .replaceAll('{place}', '12号窗口');
  return `【${signature}】${body}`;
}
