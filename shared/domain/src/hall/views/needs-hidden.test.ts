/** 陪同取号: 要什么语言、行动不便，公开的屏和手机上都看不出来；只有听得见的那一次叫号说这种语言. */
import { expect, it } from 'vitest';
import type { CounterId } from '../../ids.ts';
import { staffed } from '../../testing/stage.ts';
import { owedAnnouncements } from './announcement.ts';
import { boardOf, windowOf, zonesOf } from './board.ts';
import { kioskMenuOf } from './kiosk-menu.ts';
import { progressOf } from './progress.ts';
import { windowFacts } from './window-facts.ts';

const c1 = 'c1' as CounterId;

function seen(assistance: object | null): string {
  const self = staffed()
    .given('guide', 'takeTicket', { services: ['a1'], ...(assistance && { assistance }) })
    .given('ann', 'callNext', { counterId: c1 });
  const { hall, at } = self;
  const shown = [boardOf(hall), zonesOf(hall), windowOf(hall, c1), windowFacts(hall, c1, at)];
  return JSON.stringify([...shown, kioskMenuOf(hall, at), progressOf(hall, self.ticket('A001'))]);
}

it('看得见的都一样', () => {
  expect(seen({ language: 'miao', mobility: true })).toBe(seen(null));
});

it('听得见的知道要说哪种语言，不要的不说', () => {
  const self = staffed().given('guide', 'takeTicket', {
    services: ['a1'],
    assistance: { language: 'miao', mobility: true },
  });
  self.wait(1).taken('a1').given('ann', 'callNext', { counterId: c1 });
  self.given('bo', 'callNext', { counterId: 'c2' });
  expect(owedAnnouncements(self.hall, self.at).map(({ language }) => language)).toEqual(['miao', null]);
});
