/** A QR code (二维码) as one path: sharp at any size, read aloud by its words. */
import { encode } from 'uqr';

export function QrCode({ text, words }: { readonly text: string; readonly words: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('');
  return (
    <figure>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${String(size)} ${String(size)}`}
        shapeRendering="crispEdges"
        className="w-[min(56vw,200px)] bg-paper"
      >
        <path d={path} className="fill-ink" />
      </svg>
      <figcaption className="sr-only">{words}</figcaption>
    </figure>
  );
}
