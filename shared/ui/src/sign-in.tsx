/** Staff sign in (登录); in a demo hall its accounts are buttons. */
import { LogIn } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { StaffRole } from '@yichuang/domain/actor';
import { Button } from './button.tsx';
import { DemoMark } from './demo-mark.tsx';
import type { ProblemName } from './problem-note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useText } from './text/use-text.ts';

export interface DemoAccount {
  readonly role: StaffRole;
  readonly username: string;
  readonly password: string;
  readonly displayName?: string;
}

export interface SignInProps {
  readonly hallName: string;
  /** Which screen this is: 综合窗口. */
  readonly title: string;
  readonly demo: boolean;
  /** Empty outside a demo hall. */
  readonly demoAccounts?: readonly DemoAccount[];
  /** null = signed in; else why not. */
  readonly onSignIn: (username: string, password: string) => Promise<ProblemName | null>;
}

const field =
  'min-h-target w-full rounded-card border border-muted bg-paper px-2 text-action text-ink focus-visible:border-harbour';

export function SignIn({ hallName, title, demo, demoAccounts = [], onSignIn }: SignInProps) {
  const { t } = useText('common');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemName | null>(null);

  const enter = async (name: string, secret: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const failed = await onSignIn(name, secret);
    setBusy(false);
    setProblem(failed);
    if (failed) setPassword('');
  };
  /** Where one role alone may work, the name says enough. */
  const mixed = demoAccounts.some(({ role }) => role !== demoAccounts[0]?.role);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void enter(username, password);
  };

  return (
    <main className="grid min-h-dvh place-items-center p-2">
      <div className="flex w-full max-w-[420px] flex-col gap-2 rounded-card border border-line bg-paper p-3">
        <header>
          <p className="flex items-center gap-1 text-body text-muted">
            {hallName} <DemoMark demo={demo} />
          </p>
          <h1 className="text-title font-bold">{title}</h1>
        </header>
        <form onSubmit={submit} className="flex flex-col gap-2">
          <label className="flex flex-col gap-0.5 text-body">
            {t('signIn.username')}
            <input
              className={field}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          </label>
          <label className="flex flex-col gap-0.5 text-body">
            {t('signIn.password')}
            <input
              className={field}
              type="password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="current-password"
              required
            />
          </label>
          {problem && <ProblemNote problem={problem} />}
          <Button
            type="submit"
            tone="main"
            busy={busy}
            icon={<LogIn aria-hidden="true" className="size-[1.2em]" />}
          >
            {busy ? t('signIn.busy') : t('signIn.submit')}
          </Button>
        </form>
        {demo && demoAccounts.length > 0 && (
          <section aria-label={t('signIn.demo')} className="flex flex-col gap-1 border-t border-line pt-2">
            <p className="text-small text-muted">{t('signIn.demo')}</p>
            <div className="grid grid-cols-2 gap-1">
              {demoAccounts.map((account) => (
                <Button
                  key={account.username}
                  busy={busy}
                  onPress={() => void enter(account.username, account.password)}
                >
                  {account.displayName ?? account.username}
                  {mixed && ` · ${t(`role.${account.role}`)}`}
                </Button>
              ))}
            </div>
          </section>
        )}
      </div>
    </main>
  );
}
