import { expect, it } from 'vitest';
import { createRenewal } from './renew-page.ts';

function page(answers: boolean[]) {
  const done: string[] = [];
  const timers: (() => void)[] = [];
  const renew = createRenewal({
    isServed: () => Promise.resolve(answers.shift() ?? true),
    reload: () => void done.push('reload'),
    idle: () => Promise.resolve(),
    after(milliseconds, act) {
      done.push(`wait ${milliseconds / 1000} s`);
      timers.push(act);
      return () => undefined;
    },
  });
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { renew, done, settle, ring: () => timers.pop()?.() };
}

it('loads the newer build, once', async () => {
  const { renew, done, settle } = page([true]);
  renew();
  renew();
  await settle();
  expect(done.filter((act) => act === 'reload')).toHaveLength(1);
});

it('stays as it is until the hub can serve it', async () => {
  const { renew, done, settle, ring } = page([false, true]);
  renew();
  await settle();
  expect(done).not.toContain('reload');
  expect(done.at(-1)).toBe('wait 5 s');
  ring();
  await settle();
  expect(done.at(-1)).toBe('reload');
});
