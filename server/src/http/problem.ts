/** Faults and refusals as the wire shows them: RFC 9457 problem+json with a code to match on. */
import type { Problem, ProblemCode } from '@yichuang/protocol/socket';

interface Kind {
  readonly status: number;
  readonly title: string;
}

const KINDS: Readonly<Record<ProblemCode, Kind>> = {
  BadRequest: { status: 400, title: 'The request is not well formed.' },
  SignInFirst: { status: 401, title: 'Sign in first.' },
  SignInFailed: { status: 401, title: 'Username or password is wrong.' },
  AccountDisabled: { status: 403, title: 'The account is disabled.' },
  AccountLocked: { status: 429, title: 'The account is locked after wrong passwords.' },
  NotAllowed: { status: 403, title: 'Your role may not do this.' },
  NotFound: { status: 404, title: 'There is no such thing.' },
  TooLarge: { status: 413, title: 'The body is too large.' },
  TooMany: { status: 429, title: 'Too many requests.' },
  CommandTooLate: { status: 400, title: 'The command came too late to be carried out.' },
  CommandIdReused: { status: 400, title: 'The commandId was used for another command.' },
  IdentityInvalid: { status: 400, title: 'This cannot be a number of that kind.' },
  ForeignOrigin: { status: 403, title: 'Pages of another site may not act here.' },
  DiskFull: { status: 503, title: 'The disk is full; reading goes on.' },
  OutcomeUnknown: {
    status: 503,
    title: 'Whether it was stored is not known: send the same commandId again.',
  },
  Stopping: { status: 503, title: 'The hub is stopping.' },
  Fenced: { status: 503, title: 'Another computer has taken over this hall; this one writes nothing.' },
  Fault: { status: 500, title: 'Something broke in the hub; it was written to the log.' },
};

/** `detail` must hold nothing that was sent: no number, no token, no text. */
export function problemOf(code: ProblemCode, detail?: string): Problem {
  const { status, title } = KINDS[code];
  return {
    type: `urn:yichuang:problem:${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  };
}

/** Thrown by a handler that has nothing else to say; answered by `answerProblems`. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, detail?: string) {
    super(code);
    this.name = 'ProblemError';
    this.problem = problemOf(code, detail);
  }
}
