/** The kinds of streams (事件流): what a fact is about decides where it stands and who may see it. */

/**
 * `hall/<date>` a day's queue · `case/<caseId>` 办件 · `handover/<handoverId>` 材料移交清单 · `delivery/<deliveryId>`
 * 送达回证 · `evaluation/<evaluationId>` 好差评 · `calendar/<hallId>` 放假、停办 ·
 * `alert/<alertId>` 预警 · `difficulty/<difficultyId>` 办不成事 ·
 * `round/<roundId>` 巡查 · `objection/<objectionId>` 数据复核.
 */
export const kinds = [
  'hall',
  'case',
  'handover',
  'delivery',
  'evaluation',
  'calendar',
  'alert',
  'difficulty',
  'round',
  'objection',
] as const;
export type Kind = (typeof kinds)[number];

export function streamName(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}

export function kindOf(stream: string): Kind {
  return stream.slice(0, stream.indexOf('/')) as Kind;
}

export function idOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}
