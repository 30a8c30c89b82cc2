/** The page of a kind of records: its name, one view at a time, what can be added. */
import { useState, type ReactNode } from 'react';
import { Page } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';

interface RecordsPageProps<View extends string> {
  readonly title: string;
  readonly advice: string;
  /** The first is shown first; one alone needs no tabs. */
  readonly views: readonly { readonly value: View; readonly title: string; readonly show: ReactNode }[];
  readonly actions?: ReactNode;
  /** In front of the page: a dialog. */
  readonly children?: ReactNode;
}

export function RecordsPage<View extends string>({
  title,
  advice,
  views,
  actions,
  children,
}: RecordsPageProps<View>) {
  const [chosen, choose] = useState<View | null>(null);
  const view = views.find(({ value }) => value === chosen) ?? views[0];
  return (
    <Page
      title={title}
      advice={advice}
      actions={
        <>
          {view && views.length > 1 && (
            <Tabs label={title} value={view.value} onChange={choose} options={views} />
          )}
          {actions}
        </>
      }
    >
      {view?.show}
      {children}
    </Page>
  );
}
