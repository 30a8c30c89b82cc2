/**
 * 值班方式, 优先类别和依据, 各种原因, as a hall sets them: lists with order, words and on/off. What was kept once is switched
 * off, never taken out, so that the records of earlier days stay readable.
 */
import { z } from 'zod';
import type { HallId } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';
import { id, Line, number, text } from './own-shapes.ts';

const named = { id, name: Line, off: z.boolean() };
const Named = z.strictObject(named);
export type Named = z.infer<typeof Named>;

/** 值班方式: without a shift it is begun by hand only. */
export const OwnDuty = z
  .array(
    z.strictObject({
      ...named,
      shifts: z
        .array(
          z.strictObject({
            weekdays: z.array(number).max(7),
            from: id,
            to: id,
            counterIds: z.array(id).max(99),
          }),
        )
        .max(20),
    }),
  )
  .max(20);
export type OwnDuty = z.infer<typeof OwnDuty>;

/** 优先类别 with their 依据. `tag`: what stands on slip and board. */
export const OwnPriority = z.strictObject({
  classes: z
    .array(z.strictObject({ ...named, tag: text, bypass: z.boolean(), unhurried: z.boolean() }))
    .max(30),
  grounds: z.array(z.strictObject({ ...named, classId: id })).max(60),
});
export type OwnPriority = z.infer<typeof OwnPriority>;

export const REASON_LISTS = ['pause', 'direct', 'cancel', 'outOfOrder'] as const;

const Reasons = z.array(Named).max(40);
export const OwnReasons = z.strictObject({
  pause: Reasons,
  direct: Reasons,
  cancel: Reasons,
  outOfOrder: Reasons,
});
export type OwnReasons = z.infer<typeof OwnReasons>;

/** What the rules themselves name: it may have other words, and is never switched off. */
export const RULES_NEED: ReadonlySet<string> = new Set(['appointment', 'carriedOver', 'keypad']);

type Defaults = Catalogue['queueDefaults'];

const namedOf = (thing: { readonly id: string; readonly name: string; readonly nameEn: string }): Named => ({
  id: thing.id,
  name: { zh: thing.name, en: thing.nameEn },
  off: false,
});

export function ownListsOf(
  queue: Defaults,
  hallId: HallId,
): { duty: OwnDuty; priority: OwnPriority; reasons: OwnReasons } {
  return {
    duty: queue.dutyModes.value.map((mode) => ({
      ...namedOf(mode),
      shifts: (mode.shifts ?? []).flatMap(({ hallId: of, ...shift }) => (of === hallId ? [shift] : [])),
    })),
    priority: {
      classes: queue.priorityClasses.value.map((each) => ({
        ...namedOf(each),
        tag: each.tag,
        bypass: each.bypass,
        unhurried: each.unhurried,
      })),
      grounds: queue.grounds.value.map((ground) => ({ ...namedOf(ground), classId: ground.classId })),
    },
    reasons: {
      pause: queue.pauseReasons.value.map(namedOf),
      direct: queue.directReasons.value.map(namedOf),
      cancel: queue.cancelReasons.value.map(namedOf),
      outOfOrder: queue.outOfOrderReasons.value.map(namedOf),
    },
  };
}

/** Only those that are on, as the catalogue writes them. */
export function dutyModes(own: OwnDuty, hallId: HallId): readonly object[] {
  return own.flatMap(({ shifts, ...mode }) =>
    mode.off ? [] : [{ ...written(mode), shifts: shifts.map((shift) => ({ ...shift, hallId })) }],
  );
}

/** A class that is off takes its grounds with it. What a card proves by itself (刷证) is the catalogue's to say. */
export function priorities(
  own: OwnPriority,
  queue: Defaults,
): { readonly priorityClasses: readonly object[]; readonly grounds: readonly object[] } {
  const classes = own.classes.filter(({ off }) => !off);
  return {
    priorityClasses: classes.map(({ tag, bypass, unhurried, ...each }) => ({
      ...written(each),
      tag,
      bypass,
      unhurried,
    })),
    grounds: own.grounds
      .filter(({ off, classId }) => !off && classes.some((each) => each.id === classId))
      .map(({ classId, ...ground }) => ({
        ...written(ground),
        classId,
        ...(queue.grounds.value.find((each) => each.id === ground.id)?.byCard === true && { byCard: true }),
      })),
  };
}

export function reasons(own: readonly Named[]): readonly object[] {
  return own.flatMap((reason) => (reason.off ? [] : [written(reason)]));
}

function written({ id: of, name }: Named): { id: string; name: string; nameEn: string } {
  return { id: of, name: name.zh, nameEn: name.en };
}
