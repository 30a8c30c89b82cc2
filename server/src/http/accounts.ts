/** /api/accounts: the console's list of staff; a manager's account is in a manager's hands only. */
import { AccountCard, AccountChange, NewAccount } from '@yichuang/protocol/api';
import { AccountId } from '@yichuang/domain/ids';
import { z } from 'zod';
import type { Access } from '../access/access.ts';
import type { Asker } from '../access/asker.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function accountRoutes(app: App, { access, log }: Parts): void {
  const { accounts } = access;

  app.route({
    method: 'GET',
    url: '/api/accounts',
    schema: { tags: ['access'], summary: 'Staff accounts', response: { 200: z.array(AccountCard) } },
    onRequest: only('manageAccounts'),
    handler: () => [...accounts.list()],
  });

  app.route({
    method: 'POST',
    url: '/api/accounts',
    schema: { tags: ['access'], summary: 'A new account', body: NewAccount, response: { 201: AccountCard } },
    onRequest: only('manageAccounts'),
    handler: async (request, reply) => {
      refuseUnlessManager(request.asker, request.body.role);
      if (request.body.powers !== undefined) refuseUnlessManager(request.asker, 'manager');
      if ((request.body.role === 'official') !== (request.body.departmentId !== undefined))
        throw new ProblemError('BadRequest', 'an official, and nobody else, belongs to a department');
      const account = await accounts.create(request.body);
      if (!account) throw new ProblemError('BadRequest', 'the username is taken');
      log.info({ accountId: account.accountId, role: account.role, ...by(request.asker) }, 'account created');
      return reply.code(201).send(account);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/accounts/:accountId',
    schema: {
      tags: ['access'],
      summary: 'Unlock, disable, enable an account, or give it a new password',
      params: z.strictObject({ accountId: AccountId }),
      body: AccountChange,
      response: { 200: AccountCard },
    },
    onRequest: only('manageAccounts'),
    handler: async (request, reply) => {
      const { accountId } = request.params;
      const account = accounts.find(accountId);
      if (!account) throw new ProblemError('NotFound');
      // A locked manager may be let in again by the operator, else a hall could lock itself out.
      if (request.body.change !== 'unlock') refuseUnlessManager(request.asker, account.role);
      if (request.body.change === 'setPowers') refuseUnlessManager(request.asker, 'manager');
      if (request.body.change === 'disable' && accountId === request.asker.account?.accountId) {
        throw new ProblemError('BadRequest', 'nobody disables the account they use');
      }
      await change(access, accountId, request.body);
      log.info({ accountId, change: request.body.change, ...by(request.asker) }, 'account changed');
      return reply.send(accounts.find(accountId) ?? account);
    },
  });
}

async function change(access: Access, accountId: AccountId, wanted: AccountChange): Promise<void> {
  const { accounts } = access;
  switch (wanted.change) {
    case 'unlock':
      accounts.unlock(accountId);
      return;
    case 'enable':
      accounts.setDisabled(accountId, false);
      return;
    case 'disable':
      accounts.setDisabled(accountId, true);
      access.signOutEverywhere(accountId);
      return;
    case 'setPowers':
      accounts.setPowers(accountId, wanted.powers);
      // Sessions carry the powers that they were opened with.
      access.signOutEverywhere(accountId);
      return;
    case 'resetPassword':
      await accounts.setPassword(accountId, wanted.password);
      access.signOutEverywhere(accountId);
  }
}

function refuseUnlessManager(asker: Asker, role: AccountCard['role']): void {
  if (role === 'manager' && asker.account?.role !== 'manager') throw new ProblemError('NotAllowed');
}

function by(asker: Asker): { readonly by: AccountId | null } {
  return { by: asker.account?.accountId ?? null };
}
