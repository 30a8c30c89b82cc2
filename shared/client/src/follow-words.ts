/** Other settings may come with other words (换词): fetches them when the hall goes by another catalogue than the page holds. */
import type { HallClient } from './hall-client.ts';
import type { HttpAnswer } from './http.ts';

/**
 * Returns how to stop. The first look finds what the page fetched just before in the browser's own cache; what cannot be
 * fetched is asked for with the next change.
 */
export function followWords<Catalogue>(
  client: HallClient,
  fetchWords: (revision: string) => Promise<HttpAnswer<Catalogue>>,
  give: (catalogue: Catalogue) => void,
): () => void {
  let asked: string | undefined;
  let stopped = false;
  const ask = async (revision: string): Promise<void> => {
    asked = revision;
    const answer = await fetchWords(revision);
    if (answer.outcome === 'ok' && !stopped && asked === revision) give(answer.value);
  };
  const stop = client.subscribe(() => {
    const revision = client.getSnapshot().hall?.rules.catalogueRevision;
    if (revision !== undefined && revision !== asked) void ask(revision);
  });
  return () => {
    stopped = true;
    stop();
  };
}
