/** What a terminal's program says on stdout (日志), a JSON object a line. */
import { pino, type Logger } from 'pino';

/**
 * Written at once: what waits for a later write is tried again and again, and for ever, when the program ends after whoever
 * read its stdout (sonic-boom 4.2.1, flushSync on EPIPE).
 */
export function programLog(name: string): Logger {
  return pino({ name }, pino.destination({ dest: 1, sync: true }));
}
