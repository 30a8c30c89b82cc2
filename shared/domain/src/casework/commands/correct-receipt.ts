/**
 * correctReceipt 更正收件时间: a case of the 收件登记表 was entered with a wrong day or time (补录更正). Its number stays, because
 * it stands on paper; silence, acceptance and limits count from the true time, what was printed is shown beside it.
 */
import { z } from 'zod';
import { isPaperDay } from '../../hall/paper.ts';
import { Instant } from '../../ids.ts';
import { isRejection, reject, type Rejection } from '../../rejection.ts';
import { dateAt } from '../../time.ts';
import type { Case } from '../case.ts';
import { caseCommand, type CaseContext } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { basisOf, limitsFrom, recounted, type Limits } from '../limits.ts';
import type { Terms } from '../terms.ts';
import { owedUntil } from './accepting.ts';
import { caseIn, silenceAfter } from './on-case.ts';

export const correctReceipt = caseCommand({
  name: 'correctReceipt',
  roles: ['clerk', 'manager'],
  payload: z.strictObject({
    caseId: CaseId,
    receivedAt: Instant,
    /** 更正原因. */
    note: z.string().trim().min(2).max(200),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'NotOnPaper',
    'ReceiptNotYours',
    'ReceiptUnchanged',
    'TimeInFuture',
    'TimeOutsideDay',
    'ReceiptAfterNext',
  ],
  decide(current, { receivedAt }, context) {
    const open = caseIn(current, 'received', 'correcting', 'accepted');
    if (isRejection(open)) return open;
    const { terms, receivedAt: from } = open;
    const fault = faultOf(open, receivedAt, context);
    if (fault) return fault;
    const { noteId } = context;
    if (noteId === null || terms === null || receivedAt === from) return reject('ReceiptUnchanged', {});
    const isFirst = open.completeAt === from;
    const silentUntil =
      open.status === 'received' && isFirst ? silenceAfter(receivedAt, terms, context) : open.silentUntil;
    const limits = open.acceptedAt === from ? limitsAgain(open, terms, receivedAt, context) : null;
    const deferredUntil = limits && owedUntil(limits, { ...context, at: receivedAt }).dueAt;
    return [fact('ReceiptCorrected', { from, receivedAt, silentUntil, limits, deferredUntil, noteId })];
  },
});

function faultOf(open: Case, receivedAt: Instant, { at, by, today, rules }: CaseContext): Rejection | null {
  const { onPaper, receivedBy, receivedAt: from, acceptedAt, corrections } = open;
  if (onPaper === undefined || rules === null) return reject('NotOnPaper', {});
  const offset = rules.zoneOffsetMinutes;
  const isOwn = receivedBy === by.account && dateAt(onPaper.enteredAt, offset) === today;
  if (by.role === 'clerk' && !isOwn) return reject('ReceiptNotYours', {});
  if (receivedAt > at) return reject('TimeInFuture', { time: receivedAt });
  const date = dateAt(receivedAt, offset);
  if (!isPaperDay(date, today)) return reject('TimeOutsideDay', { time: receivedAt, date, from: receivedAt });
  // What followed on another day stays after it.
  const next = [acceptedAt, corrections[0]?.at ?? null].find(
    (one) => one !== null && one !== from && receivedAt > one,
  );
  return next ? reject('ReceiptAfterNext', { time: next }) : null;
}

/** Accepted in the same act, or by silence as of the receipt: the limits begin there. */
function limitsAgain(open: Case, terms: Terms, at: Instant, context: CaseContext): Limits {
  const basis = basisOf(context);
  return recounted(
    limitsFrom({ kind: open.deemed ? 'received' : 'accepted', at }, terms, basis),
    open,
    basis,
  );
}
