/** A line of the register as it is read (登记表一行): its cells in the order of the paper. */
import type { PaperLine } from '@yichuang/domain/hall/paper';
import { hourMinute } from '../clock-words.ts';
import type { Names } from '../names.ts';
import type { useText } from '../text/use-text.ts';

type Text = ReturnType<typeof useText<'emergency'>>['t'];

export function paperCells(
  { number, zoneId, services, takenAt, end }: PaperLine,
  names: Names,
  t: Text,
): readonly string[] {
  const counter = end.how === 'left' ? null : (names.counterNumber(end.counterId) ?? end.counterId);
  return [
    number,
    `${names.zone(zoneId)} · ${services.map((id) => names.service(id)).join('、')}`,
    hourMinute(takenAt),
    t(`paper.hows.${end.how}`),
    counter === null ? '' : t('common:counter', { number: counter }),
    end.how === 'left' ? '' : hourMinute(end.calledAt),
    end.how === 'finished' ? hourMinute(end.finishedAt) : '',
  ];
}
