/** 好差评 beside the log: who was asked, what was given, what follows from a bad rating; where the evaluators stand. */
import type { Migration } from './migration.ts';

export const evaluation: Migration = {
  number: 70,
  name: 'evaluation',
  sql: `
    CREATE TABLE visit_case (
      visitId TEXT NOT NULL,
      caseId  TEXT NOT NULL,
      process TEXT NOT NULL CHECK (process IN ('accepted', 'done')),
      PRIMARY KEY (visitId, caseId)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE evaluation (
      evaluationId TEXT PRIMARY KEY,
      ticketId     TEXT,
      counterId    TEXT,
      accountId    TEXT,
      asks         TEXT,
      promptedAt   TEXT,
      padUntil     TEXT,
      openUntil    TEXT,
      status       TEXT NOT NULL CHECK (status IN ('asking', 'open', 'lapsed', 'rated')),
      level        INTEGER,
      tags         TEXT,
      noteId       TEXT,
      channel      TEXT,
      elapsedMs    INTEGER,
      ratedAt      TEXT,
      indicators   INTEGER,
      flags        TEXT,
      suspicion    TEXT,
      valid        INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evaluation_prompted ON evaluation (promptedAt);
    CREATE INDEX evaluation_rated ON evaluation (ratedAt) WHERE ratedAt IS NOT NULL;
    CREATE INDEX evaluation_at_counter ON evaluation (counterId, ratedAt) WHERE ratedAt IS NOT NULL;
    CREATE INDEX evaluation_asking ON evaluation (counterId, promptedAt) WHERE status = 'asking';
    CREATE INDEX evaluation_suspected ON evaluation (ratedAt) WHERE suspicion = 'open';

    CREATE TABLE evaluation_case (
      evaluationId TEXT NOT NULL,
      caseId       TEXT NOT NULL,
      process      TEXT NOT NULL,
      rated        INTEGER NOT NULL,
      PRIMARY KEY (evaluationId, caseId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evaluation_of_case ON evaluation_case (caseId, process);

    CREATE TABLE rectification (
      evaluationId   TEXT PRIMARY KEY,
      status         TEXT NOT NULL,
      verifyBy       TEXT NOT NULL,
      verifyByAt     TEXT NOT NULL,
      verifiedAt     TEXT,
      kindId         TEXT,
      answerBy       TEXT NOT NULL,
      answerByAt     TEXT NOT NULL,
      extended       INTEGER NOT NULL,
      answeredAt     TEXT,
      appealedBy     TEXT,
      appealGroundId TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rectification_open ON rectification (answerByAt) WHERE status IN ('toVerify', 'answering', 'appealed');
    CREATE INDEX rectification_due ON rectification (answerByAt);
    CREATE INDEX rectification_to_verify ON rectification (verifyByAt);

    CREATE TABLE evaluator (
      deviceId  TEXT PRIMARY KEY,
      counterId TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX evaluator_counter ON evaluator (counterId);

    CREATE TABLE vendor_pad (
      workNo    TEXT PRIMARY KEY,
      counterId TEXT NOT NULL,
      keyDigest BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE evaluation_rules (
      revision INTEGER PRIMARY KEY,
      rules    TEXT NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT;
  `,
};
