import { describe, expect, it } from 'vitest';
import { createSpeakerChain } from './speaker-chain.ts';
import type { After, Heard, Speaker, Utterance } from './speaker.ts';

const utterance: Utterance = { number: 'A012', counter: 3, repeats: 2, languages: ['zh-CN'] };

function speaker(speak: () => Promise<Heard>): Speaker & { readonly stops: () => number } {
  let stops = 0;
  return {
    state: () => 'ready',
    seconds: () => 10,
    speak,
    stop: () => void (stops += 1),
    stops: () => stops,
  };
}

/** Timers that fire when told to. */
function handClock() {
  const timers = new Set<{ readonly seconds: number; readonly ring: () => void }>();
  const after: After = (seconds, ring) => {
    const timer = { seconds, ring };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return { after, pending: () => [...timers], fire: () => [...timers].forEach(({ ring }) => ring()) };
}

const broken = () => Promise.reject(new Error('broken'));
const hangs = () => new Promise<Heard>(() => undefined);

describe('the chain of speakers', () => {
  it('lets the first one that can speak', async () => {
    const { after, pending } = handClock();
    const chain = createSpeakerChain([speaker(broken), speaker(async () => 'words')], after);
    await expect(chain.speak(utterance)).resolves.toBe('words');
    expect(pending()).toEqual([]);
  });

  it('comes down to the bell, and to nothing', async () => {
    const { after } = handClock();
    await expect(
      createSpeakerChain([speaker(broken), speaker(async () => 'bell')], after).speak(utterance),
    ).resolves.toBe('bell');
    await expect(createSpeakerChain([speaker(broken)], after).speak(utterance)).resolves.toBe('nothing');
  });

  it('stops a speaker that hangs and passes on', async () => {
    const { after, pending, fire } = handClock();
    const stuck = speaker(hangs);
    const chain = createSpeakerChain([stuck, speaker(async () => 'words')], after);
    const spoken = chain.speak(utterance);
    expect(pending().map(({ seconds }) => seconds)).toEqual([16]);
    fire();
    await expect(spoken).resolves.toBe('words');
    expect(stuck.stops()).toBe(1);
  });

  it('says nothing more once it is stopped', async () => {
    const { after } = handClock();
    let refuse: (reason: Error) => void = () => undefined;
    let second = false;
    const first = speaker(() => new Promise((_resolve, reject) => (refuse = reject)));
    const chain = createSpeakerChain(
      [
        { ...first, stop: () => refuse(new Error('stopped')) },
        speaker(async () => ((second = true), 'words')),
      ],
      after,
    );
    const spoken = chain.speak(utterance);
    chain.stop();
    await expect(spoken).resolves.toBe('nothing');
    expect(second).toBe(false);
  });

  it('tries the best voice again with the next call', async () => {
    const { after } = handClock();
    const answers: (() => Promise<Heard>)[] = [broken, async () => 'words'];
    const chain = createSpeakerChain(
      [speaker(() => (answers.shift() ?? broken)()), speaker(async () => 'bell')],
      after,
    );
    await expect(chain.speak(utterance)).resolves.toBe('bell');
    await expect(chain.speak(utterance)).resolves.toBe('words');
  });
});
