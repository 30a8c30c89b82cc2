/**
 * The canvas of every display (画布): drawn for 1920×1080, scaled to whatever hangs on the wall, so that a 4K panel
 * shows the same picture and not a quarter of it.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { fit, type Fit } from './fit.ts';

export function Stage({ children }: { readonly children: ReactNode }) {
  const { scale, left, top } = useFit();
  return (
    <div className="fixed inset-0 cursor-none overflow-hidden bg-deep">
      <div
        className="absolute flex h-[1080px] w-[1920px] origin-top-left flex-col bg-deep text-paper"
        style={{ transform: `scale(${scale})`, left, top }}
      >
        {children}
      </div>
    </div>
  );
}

function useFit(): Fit {
  const [found, setFound] = useState(() => fit(window.innerWidth, window.innerHeight));
  useEffect(() => {
    const measure = () => setFound(fit(window.innerWidth, window.innerHeight));
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return found;
}
