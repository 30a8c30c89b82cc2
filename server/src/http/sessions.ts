/** Signing in and out, and who one is. */
import { Me, PasswordChange, SignedIn, SignIn } from '@yichuang/protocol/api';
import { clearCookie, seatOf, setCookie } from '../access/credentials.ts';
import { known } from './guard.ts';
import { SIGN_INS } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function sessionRoutes(app: App, { access, log, metrics }: Parts): void {
  app.route({
    method: 'POST',
    url: '/api/sessions',
    schema: { tags: ['access'], summary: 'Sign in', body: SignIn, response: { 200: SignedIn } },
    config: { rateLimit: SIGN_INS },
    handler: async (request, reply) => {
      const { username, password } = request.body;
      const checked = await access.accounts.checkPassword(username, password);
      metrics.signIn(checked.outcome);
      if (checked.outcome === 'locked') {
        log.warn({ ip: request.ip }, 'sign-in to a locked account');
        throw new ProblemError('AccountLocked');
      }
      if (checked.outcome === 'disabled') throw new ProblemError('AccountDisabled');
      if (checked.outcome === 'wrong') throw new ProblemError('SignInFailed');
      const { accountId, role, displayName, departmentId, powers } = checked.account;
      const token = access.sessions.open(accountId);
      log.info({ accountId, role, ip: request.ip }, 'signed in');
      const seat = seatOf(request.headers['x-seat']);
      return reply
        .header('set-cookie', setCookie('session', seat, token, request.protocol === 'https'))
        .send({ token, accountId, role, displayName, departmentId, powers });
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/sessions',
    schema: { tags: ['access'], summary: 'Sign out' },
    handler: async (request, reply) => {
      const { account } = request.asker;
      if (account) {
        access.signOut(account.accountId, account.session);
        log.info({ accountId: account.accountId }, 'signed out');
      }
      return reply
        .header('set-cookie', clearCookie('session', seatOf(request.headers['x-seat'])))
        .code(204)
        .send();
    },
  });

  app.route({
    method: 'GET',
    url: '/api/me',
    schema: { tags: ['access'], summary: 'Who is asking', response: { 200: Me } },
    handler: (request) => {
      const { account, device } = request.asker;
      return {
        account: account && {
          accountId: account.accountId,
          username: account.username,
          displayName: account.displayName,
          role: account.role,
          departmentId: account.departmentId,
          powers: account.powers,
        },
        device,
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/password',
    schema: {
      tags: ['access'],
      summary: 'A new password for oneself',
      body: PasswordChange,
    },
    config: { rateLimit: SIGN_INS },
    onRequest: known,
    handler: async (request, reply) => {
      const { account } = request.asker;
      if (account === null) throw new ProblemError('NotAllowed');
      const checked = await access.accounts.checkPassword(account.username, request.body.current);
      if (checked.outcome === 'locked') throw new ProblemError('AccountLocked');
      if (checked.outcome !== 'right') throw new ProblemError('SignInFailed');
      await access.accounts.setPassword(account.accountId, request.body.next);
      // Whoever knew the old one is out, on every machine.
      access.signOutEverywhere(account.accountId);
      log.info({ accountId: account.accountId }, 'password changed');
      return reply.code(204).send();
    },
  });
}
