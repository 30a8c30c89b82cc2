/** A display that cannot show the hall just now (静屏): says so calmly, and the time goes on. */
import { Clock } from '../clock.tsx';
import { Stage } from './stage.tsx';

export function Still({ title, advice }: { readonly title: string; readonly advice: string }) {
  return (
    <Stage>
      <main className="flex flex-1 flex-col items-center justify-center gap-4 text-center">
        <Clock
          className="flex flex-col items-center text-body text-ice"
          timeClassName="text-number font-bold text-paper"
        />
        <h1 className="text-title font-bold">{title}</h1>
        <p className="text-body text-ice">{advice}</p>
      </main>
    </Stage>
  );
}
