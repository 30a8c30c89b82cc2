/** The 情形 of a tree: every way through it, for counting, printing and testing. */
import { questionOf, type TreeBody } from './tree.ts';
import { walk } from './walk.ts';

/** More ways than this are counted no further: a list of them would help nobody. */
export const MOST_SITUATIONS = 2_000;

/**
 * Every way from the first question to an end, as ids of options. A multi question is answered by each of its options
 * alone and by all together: what it can add is then seen, without the powers of two of all their mixtures.
 */
export function situationsOf(body: TreeBody, most = MOST_SITUATIONS): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const follow = (chosen: readonly string[]): void => {
    if (found.length >= most) return;
    const { standing } = walk(body, chosen);
    if (standing.kind !== 'open') {
      found.push(chosen);
      return;
    }
    const { kind, options } = standing.question;
    const ids = options.map(({ id }) => id);
    for (const id of ids) follow([...chosen, id]);
    if (kind === 'multi' && ids.length > 1) follow([...chosen, ...ids]);
  };
  if (questionOf(body, body.root) !== null) follow([]);
  return found;
}
