/** A picture that asks nothing of a visitor: a sentence in the middle, on the quiet ground. */
export interface StillProps {
  readonly title: string;
  readonly advice?: string;
}

export function Still({ title, advice }: StillProps) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-2 bg-deep p-4 text-center text-paper">
      <h1 className="text-title font-bold">{title}</h1>
      {advice && <p className="text-body text-ice">{advice}</p>}
    </main>
  );
}
