/** What is the matter with a device, in sentences (设备的说法): words, number and two steps, the same at every screen. */
import { chinese } from './text/zh-CN/all.ts';
import type { ConditionSaying, SlipCondition } from './text/zh-CN/devices.ts';
import { useText, type SharedText } from './text/use-text.ts';
import { useMemo } from 'react';

type Numbered = Exclude<keyof typeof chinese.devices.condition, 'unknown'>;

/** An event says of a slip only roughly what was the matter. */
const OF_SLIP: Readonly<Record<SlipCondition, Numbered>> = {
  none: 'P-11',
  paperOut: 'P-02',
  coverOpen: 'P-03',
  cutterJam: 'P-04',
  unreachable: 'P-01',
  fault: 'P-06',
  busy: 'P-09',
};

export type PartName = keyof typeof chinese.devices.part;

/** What is the matter with which machine, as the hub says it. */
export interface DeviceMatter {
  readonly kind: 'fault' | 'paperLow' | 'silent';
  readonly name: string;
  readonly place: string;
  readonly part: { readonly kind: PartName } | null;
  readonly condition: string | null;
  readonly unstable: boolean;
  /** It cannot be used now. */
  readonly urgent: boolean;
  readonly paperLeft: number | null;
}

export interface DeviceSaying {
  /** 缺纸(P-02) */
  readonly says: string;
  readonly first: string;
  readonly next: string;
}

export interface DeviceWords {
  /** A number that this page does not know, or none: that it cannot be used, and what helps often. */
  condition(number: string | null): DeviceSaying;
  /** As an event says it of a slip. */
  slip(condition: SlipCondition): DeviceSaying;
  /** 1号取号机(大厅入口) */
  machine(machine: Pick<DeviceMatter, 'name' | 'place'>): string;
  alarm(this: void, matter: DeviceMatter): DeviceSaying;
  /** ① 打开机盖,放一卷新纸 ② 盖好盖子,按一下“已换纸” */
  steps(saying: Pick<DeviceSaying, 'first' | 'next'>): string;
}

export function useDeviceWords(): DeviceWords {
  const { t } = useText('common');
  return useMemo(() => deviceWords(t), [t]);
}

export function deviceWords(t: SharedText): DeviceWords {
  const condition = (number: string | null): DeviceSaying => {
    const key = number !== null && isNumbered(number) ? number : 'unknown';
    const { word, first, next } = saying(t, key);
    return { says: number === null ? word : t('devices:numbered', { word, number }), first, next };
  };
  const alarmSteps = (
    kind: 'low' | 'silent' | 'unstable' | 'mended',
  ): Pick<DeviceSaying, 'first' | 'next'> => ({
    first: t(`devices:alarm.${kind}First`),
    next: t(`devices:alarm.${kind}Next`),
  });
  const alarm = (matter: DeviceMatter): DeviceSaying => {
    const { kind, paperLeft, part, unstable } = matter;
    switch (kind) {
      case 'silent':
        return { says: t('devices:alarm.silent'), ...alarmSteps('silent') };
      case 'paperLow': {
        const left = paperLeft === null ? null : t('devices:alarm.lowLeft', { left: paperLeft });
        return { says: left ?? t('devices:alarm.low'), ...alarmSteps('low') };
      }
      case 'fault': {
        const named = part === null ? '' : t(`devices:part.${part.kind}`);
        // Well again: the alarm stays for a moment, to see whether it lasts.
        if (matter.condition === null && (unstable || !matter.urgent)) {
          const condition = t(unstable ? 'devices:alarm.unstableWell' : 'devices:alarm.mended');
          const says = t('devices:alarm.broken', { part: named, condition });
          return { says, ...alarmSteps(unstable ? 'unstable' : 'mended') };
        }
        const { says, first, next } = condition(matter.condition);
        const said = unstable ? t('devices:alarm.unstable', { condition: says }) : says;
        return { says: t('devices:alarm.broken', { part: named, condition: said }), first, next };
      }
    }
  };
  return {
    condition,
    slip: (said) => condition(OF_SLIP[said]),
    machine: ({ name, place }) => (place === '' ? name : t('devices:standing', { name, place })),
    alarm,
    steps: ({ first, next }) => t('devices:steps', { first, next }),
  };
}

function isNumbered(number: string): number is Numbered {
  return number in chinese.devices.condition && number !== 'unknown';
}

function saying(t: SharedText, key: Numbered | 'unknown'): ConditionSaying {
  return {
    word: t(`devices:condition.${key}.word`),
    first: t(`devices:condition.${key}.first`),
    next: t(`devices:condition.${key}.next`),
  };
}
