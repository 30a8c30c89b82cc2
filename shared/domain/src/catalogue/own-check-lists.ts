/** What is wrong with a hall's duty modes, priority classes, grounds and reasons (名单检查). */
import { isTime, OWN_ID, words, type Known, type Say } from './own-finding.ts';
import {
  REASON_LISTS,
  RULES_NEED,
  type Named,
  type OwnDuty,
  type OwnPriority,
  type OwnReasons,
} from './own-lists.ts';

const LONGEST_NAME = 16;
const LONGEST_TAG = 2;

export function checkDuty(own: OwnDuty, say: Say, { counters, kept }: Known): void {
  list(own, 'duty', say, kept?.duty);
  const shifts = own.flatMap(({ id, name, off, shifts: mine }) =>
    mine.map((shift, index) => ({ ...shift, field: `duty.${id}.${index}`, mode: name.zh, off })),
  );
  for (const { field, from, to, weekdays, counterIds, off } of shifts) {
    const wrong = [from, to].find((time) => !isTime(time));
    if (wrong !== undefined) say(field, 'timeShape', { time: wrong });
    else if (from >= to) say(field, 'endsBeforeStart', { from, to });
    if (weekdays.length === 0 || weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
      say(field, 'noWeekday');
    if (counterIds.length === 0) say(field, 'noCounter');
    const unknown = counterIds.find((counterId) => !counters.some(({ id }) => id === counterId));
    if (unknown !== undefined && !off) say(field, 'counterUnknown', { counter: unknown });
  }
  const live = shifts.filter(({ off }) => !off);
  live.forEach((shift, index) => {
    const other = live
      .slice(0, index)
      .find(
        ({ weekdays, from, to }) =>
          weekdays.some((day) => shift.weekdays.includes(day)) && from < shift.to && shift.from < to,
      );
    if (other) say(shift.field, 'shiftsOverlap', { first: other.mode, second: shift.mode });
  });
}

export function checkPriority({ classes, grounds }: OwnPriority, say: Say, { kept }: Known): void {
  list(classes, 'class', say, kept?.priority?.classes);
  list(grounds, 'ground', say, kept?.priority?.grounds);
  for (const { id, tag } of classes) {
    if (tag.trim() === '') say(`class.${id}`, 'empty');
    else if (tag.length > LONGEST_TAG) say(`class.${id}`, 'tooLong', { most: LONGEST_TAG });
  }
  for (const { id, classId, name, off } of grounds) {
    const its = classes.find((each) => each.id === classId);
    const field = `ground.${id}`;
    if (!its) say(field, 'unknownPlace', { id: classId });
    else if (its.off && !off) say(field, 'classOff', { ground: name.zh, class: its.name.zh }, 'warning');
    if (off && RULES_NEED.has(classId) && !grounds.some((each) => !each.off && each.classId === classId))
      say(field, 'mustStay', { name: name.zh });
  }
}

export function checkReasons(own: OwnReasons, say: Say, { kept }: Known): void {
  for (const key of REASON_LISTS) {
    list(own[key], key, say, kept?.reasons?.[key]);
    if (own[key].every(({ off }) => off)) say(key, 'needsOne');
  }
}

function list(own: readonly Named[], kind: string, say: Say, kept: readonly Named[] = []): void {
  for (const [index, { id, name, off }] of own.entries()) {
    const field = `${kind}.${id}`;
    const earlier = own.slice(0, index);
    if (!OWN_ID.test(id) || earlier.some((other) => other.id === id)) say(field, 'idShape', { id });
    words(name, field, LONGEST_NAME, say);
    if (!off && earlier.some((other) => !other.off && other.name.zh === name.zh))
      say(field, 'nameTwice', { zone: name.zh });
    if (off && RULES_NEED.has(id)) say(field, 'mustStay', { name: name.zh });
  }
  for (const { id, name } of kept)
    if (!own.some((each) => each.id === id)) say(`${kind}.${id}`, 'rowMissing', { name: name.zh });
}
