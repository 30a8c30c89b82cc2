/** A register of some days as a workbook (台账导出): its head, its file, and who took it with them, in the log. */
import { XLSX } from '@yichuang/protocol/media-types';
import type { LocalDate } from '@yichuang/domain/ids';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WorkbookAbout } from '../documents/workbook.ts';
import type { Parts } from './parts.ts';

export type Book = Pick<WorkbookAbout, 'title' | 'columns' | 'entries' | 'more'>;

export interface BookSent {
  /** Of the file, and in the log: `alerts`. */
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly book: Book;
  /** What it was cut down to, in words. */
  readonly only?: readonly string[];
}

export type SendBook = (
  request: FastifyRequest,
  reply: FastifyReply,
  sent: BookSent,
) => Promise<FastifyReply>;

export function bookSender({ core, catalogue, config, log }: Parts): SendBook {
  return async (request, reply, { name, from, to, book, only = [] }) => {
    const bytes = await core.read.registerWorkbook({
      ...book,
      hall: catalogue.hall.name,
      range: from === to ? from : `${from} 至 ${to}`,
      remark: [...only, ...(config.mode === 'demo' ? ['演示数据'] : [])].join('　'),
    });
    log.info(
      { by: request.asker.account?.accountId, register: name, from, to, rows: book.entries.length },
      'register exported',
    );
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${name}-${from}-${to}.xlsx"`)
      .send(Buffer.from(bytes));
  };
}
