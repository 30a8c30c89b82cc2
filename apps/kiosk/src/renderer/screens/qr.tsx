/** A QR code as one path (二维码); the words for it stand beside it. */
import { encode } from 'uqr';

export function Qr({ value, className }: { readonly value: string; readonly className?: string }) {
  const { data, size } = encode(value, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={className}>
      <rect width={size} height={size} className="fill-paper" />
      <path d={path} className="fill-ink" />
    </svg>
  );
}
