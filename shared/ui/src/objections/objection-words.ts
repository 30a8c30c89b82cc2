/** An objection in words (复核的说法): what it is about, and how it stands. */
import type { Objection } from '@yichuang/domain/objection/objection';
import { whenOf } from '../desk/desk-words.ts';
import type { Stand } from '../stand-line.tsx';
import type { useText } from '../text/use-text.ts';

export type OwnText = ReturnType<typeof useText<'own'>>['t'];

/** 2026-11-23 · C012, or the figure where no number is named. */
export function aboutWords(
  t: OwnText,
  { date, number, figure }: Pick<Objection, 'date' | 'number' | 'figure'>,
): string {
  return t('about', { date, what: number ?? t(`figure.${figure}`) });
}

interface Standing extends Pick<Objection, 'state' | 'answerBy' | 'endedAt' | 'setAside'> {
  readonly late: boolean;
}

export function stateWords(t: OwnText, { state, late, answerBy, endedAt, setAside }: Standing): string {
  if (state === 'open') return t(late ? 'state.late' : 'state.open', { time: whenOf(answerBy) });
  const ended = t(`state.${state}`, { time: endedAt === null ? '' : whenOf(endedAt) });
  return [ended, ...(setAside ? [t('setAside')] : [])].join(' · ');
}

export function objectionStand({ state, late }: Pick<Standing, 'state' | 'late'>): Stand {
  if (state === 'open') return late ? 'late' : 'open';
  return state === 'upheld' ? 'done' : 'ended';
}

/** Seconds as a clerk reads them; null: nobody knows. */
export function lengthWords(t: OwnText, seconds: number | null, unknown: string): string {
  if (seconds === null) return unknown;
  return seconds < 60 ? t('soon') : t('minutes', { n: Math.round(seconds / 60) });
}
