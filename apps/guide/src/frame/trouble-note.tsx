/** Why it did not work (没办成), next to what was pressed: what is the matter, what to do next. */
import type { Trouble } from '../sending.ts';

export function TroubleNote({ trouble }: { readonly trouble: Trouble }) {
  return (
    <p role="alert" className="rounded-card bg-sand px-2 py-1 text-body">
      <strong className="text-orange">
        <span aria-hidden="true">▲ </span>
        {trouble.says}
      </strong>{' '}
      {trouble.next}
    </p>
  );
}
