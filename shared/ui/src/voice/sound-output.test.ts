import { describe, expect, it } from 'vitest';
import { openSoundOutput } from './sound-output.ts';

/** An AudioContext as far as the output looks at it: `allowed` decides whether `resume` works. */
class FakeContext extends EventTarget {
  state: 'suspended' | 'running' | 'closed' = 'suspended';
  allowed: boolean;

  constructor(allowed: boolean) {
    super();
    this.allowed = allowed;
    if (allowed) this.state = 'running';
  }

  async resume(): Promise<void> {
    if (this.allowed) this.become('running');
  }

  async close(): Promise<void> {
    this.become('closed');
  }

  become(state: FakeContext['state']): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

function output(allowed: boolean) {
  const contexts: FakeContext[] = [];
  const page = new EventTarget();
  const states: string[] = [];
  let loseHope: () => void = () => undefined;
  const sound = openSoundOutput({
    openContext: () => {
      const context = new FakeContext(allowed);
      contexts.push(context);
      return context as unknown as AudioContext;
    },
    signsOfLife: [{ target: page, events: ['pointerdown'] }],
    after: (_seconds, then) => {
      loseHope = then;
      return () => undefined;
    },
    onChange: () => void states.push(sound.state()),
  });
  return { sound, page, states, contexts, newest: () => contexts.at(-1), loseHope: () => loseHope() };
}

describe('the sound output', () => {
  it('gives its context at once where sound is allowed', async () => {
    const { sound, newest } = output(true);
    expect(sound.state()).toBe('ready');
    await expect(sound.running()).resolves.toBe(newest());
  });

  it('waits for a touch, and uses it', async () => {
    const { sound, page, newest, states } = output(false);
    expect(sound.state()).toBe('waitingForGesture');
    const running = sound.running();
    const context = newest();
    if (context) context.allowed = true;
    page.dispatchEvent(new Event('pointerdown'));
    await expect(running).resolves.toBe(context);
    expect(states).toEqual(['ready']);
  });

  it('does not keep a call waiting for a touch that never comes', async () => {
    const { sound, loseHope } = output(false);
    const running = sound.running();
    loseHope();
    await expect(running).rejects.toThrow('suspended');
  });

  it('resumes by itself when the system suspends it', async () => {
    const { sound, newest } = output(true);
    newest()?.become('suspended');
    await Promise.resolve();
    expect(sound.state()).toBe('ready');
  });

  it('opens a new context when the old one hangs', async () => {
    const { sound, contexts } = output(true);
    sound.renew();
    expect(contexts.map(({ state }) => state)).toEqual(['closed', 'running']);
    await expect(sound.running()).resolves.toBe(contexts[1]);
  });

  it('says that there is no sound system, and asks again with the next call', async () => {
    let opened = 0;
    const sound = openSoundOutput({
      openContext: () => {
        opened += 1;
        throw new Error('no device');
      },
      signsOfLife: [],
      after: () => () => undefined,
      onChange: () => undefined,
    });
    expect(sound.state()).toBe('unavailable');
    await expect(sound.running()).rejects.toThrow('no sound output');
    expect(opened).toBe(2);
  });
});
