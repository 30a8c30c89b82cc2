/** The frame of one trouble (提醒卡): shape and colour of its urgency, what is the matter, what to do, the keys. */
import type { ReactNode } from 'react';

export interface CardProps {
  readonly urgent?: boolean;
  readonly title: string;
  readonly says: string;
  readonly advice?: string;
  /** First this, then that. */
  readonly steps?: readonly string[];
  readonly children?: ReactNode;
}

export function Card({ urgent = false, title, says, advice, steps = [], children }: CardProps) {
  return (
    <article
      className={
        urgent
          ? 'rounded-card border-2 border-coral bg-rose p-2'
          : 'rounded-card border-2 border-orange bg-sand p-2'
      }
    >
      <h3 className={urgent ? 'text-action font-bold text-coral' : 'text-action font-bold text-orange'}>
        <span aria-hidden="true">{urgent ? '■ ' : '▲ '}</span>
        {title}
      </h3>
      <p className="text-body font-bold">{says}</p>
      {advice !== undefined && <p className="text-body">{advice}</p>}
      {steps.length > 0 && (
        <ol className="list-decimal pl-[1.4em] text-body">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {children && <div className="mt-1 flex flex-wrap gap-1">{children}</div>}
    </article>
  );
}
