import type { StaffRole } from '@yichuang/domain/actor';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEntry, type Account, type EntryHub } from './entry.ts';
import type { HallClient } from './hall-client.ts';
import type { HttpAnswer } from './http.ts';

const ok = <Value>(value: Value): HttpAnswer<Value> => ({ outcome: 'ok', value });
const OFFLINE = { outcome: 'offline' } as const;

/** A hub that says what the test wants it to say. */
function aHub() {
  const says = {
    about: OFFLINE as HttpAnswer<unknown>,
    account: null as Pick<Account, 'role' | 'accountId'> | null,
    lines: [] as { readonly close: ReturnType<typeof vi.fn<() => void>>; readonly end: () => void }[],
  };
  const hub = {
    http: {
      about: async () => says.about,
      me: async () => ok({ account: says.account }),
      signIn: async (username: string) => ok({ accountId: username, role: username, powers: [] }),
      signOut: async () => ok(null),
    },
    catalogue: async (revision: string) => ok({ revision }),
    demoAccounts: async () => [{ role: 'clerk' }, { role: 'guide' }],
    follow: (end: () => void) => {
      const close = vi.fn<() => void>();
      says.lines.push({ close, end });
      return { close, subscribe: () => () => undefined, getSnapshot: () => ({ hall: null }) };
    },
  };
  return { says, hub: hub as unknown as EntryHub<{ readonly revision: string }> };
}

const ABOUT = ok({ mode: 'demo', publicUrl: null, catalogueRevision: 'r1' });
/** Until it has knocked again. */
const settled = () => vi.advanceTimersByTimeAsync(2_000);

describe('the way in', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const opened = (mayEnter: (role: StaffRole) => boolean) => {
    const { says, hub } = aHub();
    const entry = createEntry(hub, { mayEnter });
    return { says, entry, leave: entry.open() };
  };
  const clerks = (role: StaffRole): boolean => role === 'clerk';

  it('knocks until the hub answers, and offers the demo accounts that may enter', async () => {
    const { says, entry } = opened(clerks);
    await settled();
    expect(entry.getSnapshot().step).toBe('connecting');
    says.about = ABOUT;
    await settled();
    expect(entry.getSnapshot()).toMatchObject({
      step: 'signIn',
      door: { demo: true, catalogue: { revision: 'r1' }, demoAccounts: [{ role: 'clerk' }] },
    });
  });

  it('goes in by signing in, and back to the door when the hub ends it', async () => {
    const { says, entry } = opened(clerks);
    says.about = ABOUT;
    await settled();
    expect(await entry.signIn('clerk', 'secret')).toBeNull();
    expect(entry.getSnapshot()).toMatchObject({ step: 'in', justNow: true, account: { role: 'clerk' } });
    says.lines[0]?.end();
    expect(entry.getSnapshot().step).toBe('signIn');
    expect(says.lines[0]?.close).toHaveBeenCalled();
  });

  it('follows nothing for an account of another page, who may sign out there', async () => {
    const { says, entry } = opened(clerks);
    says.about = ABOUT;
    says.account = { accountId: 'm' as Account['accountId'], role: 'manager' };
    await settled();
    expect(entry.getSnapshot().step).toBe('wrongRole');
    expect(says.lines).toEqual([]);
    await entry.signOut();
    expect(entry.getSnapshot().step).toBe('signIn');
  });

  it('who was signed in before goes in at once; leaving hangs up', async () => {
    const { says, entry, leave } = opened(clerks);
    says.about = ABOUT;
    says.account = { accountId: 'c' as Account['accountId'], role: 'clerk' };
    await settled();
    const now = entry.getSnapshot();
    expect(now).toMatchObject({ step: 'in', justNow: false });
    expect((now as { readonly client: HallClient }).client).toBeDefined();
    leave();
    expect(says.lines[0]?.close).toHaveBeenCalled();
  });
});
