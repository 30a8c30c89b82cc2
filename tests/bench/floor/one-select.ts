/** The floor under a search over HTTP: Fastify, a token look-up, the same body schema, one indexed SELECT, its row as the answer. */
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { CaseSearch } from '@yichuang/protocol/cases';
import { DATABASE_FILE, openForReading } from '@yichuang/server/store/open';
import fastify from 'fastify';
import { answering } from '../programs/answering.ts';

export interface OneSelect {
  readonly url: string;
}

const database = openForReading(join(process.argv[2] ?? '', DATABASE_FILE));
const session = database.prepare(
  'SELECT accountId, role, departmentId, powers FROM session JOIN account USING (accountId) WHERE tokenDigest = ?',
);
const one = database.prepare(
  `SELECT caseId, shortCode, externalNo, caseNo, way, itemId, status, applicantId, approvalDepartmentId, receivedAt,
     acceptedAt, promisedDue, statutoryDue, takenBy, counterId, endedAt FROM case_file WHERE shortCode = ?`,
);
const app = fastify();
app.route({
  method: 'POST',
  url: '/api/cases/search',
  schema: { body: CaseSearch },
  validatorCompiler: () => (sent) => {
    const { data, error } = CaseSearch.safeParse(sent);
    return error ? { error } : { value: data };
  },
  onRequest: (request, reply, done) => {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    if (session.get(createHash('sha256').update(token).digest()) === undefined) void reply.code(401).send();
    else done();
  },
  handler: (request) => ({ cases: [one.get((request.body as CaseSearch).text)] }),
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
answering((): OneSelect => ({ url }));
