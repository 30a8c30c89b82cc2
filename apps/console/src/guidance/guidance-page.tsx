/** 情形: the list of items, one item on the desk, or how far all are sorted; by the page's address. */
import { ServiceId } from '@yichuang/domain/ids';
import { useMemo } from 'react';
import type { AtWork } from '../at-work.ts';
import { goTo, usePlace } from '../frame/sections.ts';
import { COVERAGE, CoveragePage } from './coverage-page.tsx';
import { deskHub, seatOf } from './desk-hub.ts';
import { EditorPage } from './editor/editor-page.tsx';
import { ItemList } from './item-list.tsx';

export function GuidancePage({ hub, account }: AtWork) {
  const seat = seatOf(window.location);
  const desk = useMemo(() => deskHub(hub.http, seat), [hub, seat]);
  const place = usePlace();
  const toList = (): void => goTo('guidance');
  if (place === COVERAGE) return <CoveragePage desk={desk} onBack={toList} />;
  const itemId = ServiceId.safeParse(place);
  return itemId.success ? (
    <EditorPage
      key={itemId.data}
      desk={desk}
      seat={seat}
      account={account}
      itemId={itemId.data}
      onBack={toList}
    />
  ) : (
    <ItemList desk={desk} seat={seat} />
  );
}
