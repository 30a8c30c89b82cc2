/** The floor under a search over HTTP: Fastify, a body of one text, one indexed SELECT, its row as the answer. */
import { DATABASE_FILE, openForReading } from '@yichuang/server/store/open';
import fastify from 'fastify';
import { join } from 'node:path';
import { answering } from '../programs/answering.ts';

export interface OneSelect {
  readonly url: string;
}

const one = openForReading(join(process.argv[2] ?? '', DATABASE_FILE)).prepare(
  'SELECT caseId, shortCode, itemId, status, receivedAt, endedAt FROM case_file WHERE shortCode = ?',
);
const app = fastify();
app.post('/api/cases/search', (request) => ({ cases: [one.get((request.body as { text: string }).text)] }));
const url = await app.listen({ host: '127.0.0.1', port: 0 });
answering((): OneSelect => ({ url }));
