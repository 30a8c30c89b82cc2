/** The way to 一件事: a large key for each bundle, where somebody may want more than one thing done. */
import { Layers } from 'lucide-react';
import type { Bundle } from '@yichuang/domain/catalogue/guidance';
import { join } from '@yichuang/ui/join';
import type { Act } from '../use-kiosk.ts';

export function BundleKeys({ bundles, act }: { readonly bundles: readonly Bundle[]; readonly act: Act }) {
  return (
    <div className={join('grid gap-3', bundles.length > 1 && 'grid-cols-2')}>
      {bundles.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          onClick={() => act({ type: 'openBundle', bundleId: id })}
          className="flex min-h-target w-full items-center gap-2 rounded-card border-2 border-line bg-paper px-2 text-left text-[calc(34px*var(--type-scale))] leading-tight font-medium text-harbour shadow-press active:bg-sky"
        >
          <Layers aria-hidden="true" className="size-[1.2em] shrink-0" />
          {name}
        </button>
      ))}
    </div>
  );
}
