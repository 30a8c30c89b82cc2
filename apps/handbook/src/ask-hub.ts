/** What the handbook asks of the hub (问主机): no cookie, no exception, an end to the waiting. */
import type { HallCatalogue } from '@yichuang/domain/catalogue/hall-catalogue';
import type { SearchEntry } from '@yichuang/domain/catalogue/search';
import type { KnowledgeBook } from '@yichuang/domain/knowledge/answer';
import type { KnowledgeUse } from '@yichuang/domain/knowledge/use';
import type { ServiceId } from '@yichuang/domain/ids';
import type { About } from '@yichuang/protocol/api';
import type { BundleGuides, GuidanceUse, OneGuide } from '@yichuang/protocol/guidance';

export type Asked<Answer> =
  | { readonly outcome: 'found'; readonly answer: Answer }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'offline' };

export interface Index {
  readonly about: About;
  readonly catalogue: HallCatalogue & { readonly searchIndex: readonly SearchEntry[] };
  readonly bundles: BundleGuides;
  readonly knowledge: KnowledgeBook;
}

const TIMEOUT_MS = 10_000;

export async function askIndex(): Promise<Asked<Index>> {
  const about = await ask<About>('/api/hub');
  if (about.outcome !== 'found') return about;
  const [catalogue, bundles, knowledge] = await Promise.all([
    ask<Index['catalogue']>(`/api/catalogue/${about.answer.catalogueRevision}`),
    ask<BundleGuides>('/api/guidance/bundles'),
    askAnswers(),
  ]);
  if (catalogue.outcome !== 'found') return catalogue;
  if (bundles.outcome !== 'found') return bundles;
  if (knowledge.outcome !== 'found') return knowledge;
  return {
    outcome: 'found',
    answer: {
      about: about.answer,
      catalogue: catalogue.answer,
      bundles: bundles.answer,
      knowledge: knowledge.answer,
    },
  };
}

export function askGuide(itemId: ServiceId, version: number | null): Promise<Asked<OneGuide>> {
  const which = version === null ? '' : `?version=${version}`;
  return ask(`/api/guidance/items/${encodeURIComponent(itemId)}${which}`);
}

export function askBundles(): Promise<Asked<BundleGuides>> {
  return ask('/api/guidance/bundles');
}

export function askAnswers(): Promise<Asked<KnowledgeBook>> {
  return ask('/api/knowledge/current');
}

export function countUse(use: GuidanceUse): void {
  count('/api/guidance/uses', use);
}

export function countKnowledge(use: KnowledgeUse): void {
  count('/api/knowledge/uses', { channel: 'phone', use });
}

/** Counted or not, the visitor goes on. */
function count(address: string, use: unknown): void {
  void fetch(address, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(use),
  }).catch(() => undefined);
}

async function ask<Answer>(address: string): Promise<Asked<Answer>> {
  // `AbortSignal.timeout` is younger than the phones that come here.
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: giveUp.signal });
    if (response.ok) return { outcome: 'found', answer: (await response.json()) as Answer };
    return { outcome: response.status === 404 || response.status === 400 ? 'unknown' : 'offline' };
  } catch {
    // No network, cut off on the way, or not JSON: for the visitor the hall is out of reach.
    return { outcome: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}
