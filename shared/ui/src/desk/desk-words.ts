/** A record of the 办不成事 desk in words: when, how far, whether late; and the note with the phone to answer on. */
import type { Instant } from '@yichuang/domain/ids';
import { dayOf, hourMinute } from '../clock-words.ts';
import type { Stand } from '../stand-line.tsx';
import type { useText } from '../text/use-text.ts';

export type DeskText = ReturnType<typeof useText<'desk'>>['t'];

/** 11-24 17:30 */
export function whenOf(at: Instant): string {
  return `${dayOf(at).date.slice(5)} ${hourMinute(at)}`;
}

interface Answered {
  readonly late: boolean;
  readonly answeredAt: Instant | null;
  readonly answerBy: Instant;
}

/** 超期未答复 … · 请在 … 前答复 · … 已答复 */
export function answerWords(t: DeskText, { late, answeredAt, answerBy }: Answered): string {
  if (answeredAt === null) return t(late ? 'lateSince' : 'answerBy', { time: whenOf(answerBy) });
  return t(late ? 'lateAnswered' : 'answeredAt', { time: whenOf(answeredAt) });
}

export function answerStand({ late, answeredAt }: Pick<Answered, 'late' | 'answeredAt'>): Stand {
  if (late) return 'late';
  return answeredAt === null ? 'open' : 'done';
}

/** The phone is part of what is said: no fact carries it. */
export function noteWithPhone(t: DeskText, note: string, phone: string): string {
  const tail = phone.trim() === '' ? '' : `\n${t('phoneLine', { phone: phone.trim() })}`;
  return `${note.trim()}${tail}`;
}
