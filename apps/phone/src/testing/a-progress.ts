/** An answer of the hub for the tests: A012 of 社会事务, six people in front. */
import type { Instant, ServiceId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import type { ProgressAnswer } from '@yichuang/protocol/progress';

export function aProgress(change: Partial<ProgressAnswer> = {}): ProgressAnswer {
  return {
    number: 'A012' as TicketNumber,
    status: 'waiting',
    zoneId: 'A' as ZoneId,
    serviceId: 'A07' as ServiceId,
    takenAt: '2026-11-23T00:01:00.000Z' as Instant,
    ahead: 6,
    low: 20,
    high: 30,
    counterNumber: null,
    counterNumbers: [5, 6],
    priority: false,
    appointment: false,
    now: '2026-11-23T00:05:09.000Z' as Instant,
    demo: true,
    hall: { zh: '保亭县政务大厅', en: 'Baoting Service Hall' },
    phone: '0898-83666000',
    guideDesk: true,
    zone: { zh: '社会事务', en: 'Social affairs' },
    service: { zh: '高龄补贴', en: 'Old-age allowance' },
    seats: [5, 6, 7, 8],
    missed: { zh: '过号不用重新取号：排在 3 位之后', en: 'Missed? You come after 3 people' },
    priorityNextDay: false,
    evaluationKey: null,
    ...change,
  };
}
