/** Other settings may come with other words (换词): fetches them when the hall goes by another catalogue than the page holds. */
import type { HallClient } from './hall-client.ts';
import type { HubHttp } from './http.ts';

/**
 * Returns how to stop. The first look finds what the page fetched just before in the browser's own cache; what cannot be
 * fetched is asked for with the next change.
 */
export function followWords<Catalogue>(
  client: HallClient,
  http: Pick<HubHttp, 'catalogue'>,
  give: (catalogue: Catalogue) => void,
): () => void {
  let asked: string | undefined;
  let stopped = false;
  const stop = client.subscribe(() => {
    const revision = client.getSnapshot().hall?.rules.catalogueRevision;
    if (revision === undefined || revision === asked) return;
    asked = revision;
    void http.catalogue<Catalogue>(revision).then((answer) => {
      if (answer.outcome === 'ok' && !stopped && asked === revision) give(answer.value);
    });
  });
  return () => {
    stopped = true;
    stop();
  };
}
