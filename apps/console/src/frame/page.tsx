/** The head of a section and the cards below it (页面与卡片). */
import { join } from '@yichuang/ui/join';
import { useId, type ReactNode } from 'react';

export interface PageProps {
  readonly title: ReactNode;
  readonly advice?: ReactNode;
  /** What can be done with the whole section, on the right of its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, advice, actions, children }: PageProps) {
  return (
    <div className="mx-auto flex max-w-[1400px] flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h1 className="text-[calc(26px*var(--type-scale))] leading-tight font-bold">{title}</h1>
          {advice && <p className="mt-0.5 max-w-[60em] text-body text-muted">{advice}</p>}
        </div>
        {actions && <div className="flex min-w-0 flex-wrap items-center gap-1">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export interface CardProps {
  readonly title?: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Tables go to the edge. */
  readonly flush?: boolean;
}

export function Card({ title, aside, children, className, flush = false }: CardProps) {
  const id = useId();
  return (
    <section
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
      className={join(
        'rounded-card border border-line bg-paper',
        flush ? 'max-sm:overflow-x-auto' : 'p-2',
        className,
      )}
    >
      {title !== undefined && (
        <div
          className={join(
            'flex flex-wrap items-center justify-between gap-1',
            flush ? 'px-2 pt-1.5 pb-0.5' : 'pb-1',
          )}
        >
          <h2 id={id} className="text-action font-bold">
            {title}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Facts as word and value, a line each. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="flex flex-col text-body">{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex justify-between gap-2 border-b border-line py-0.5 last:border-0">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  );
}
