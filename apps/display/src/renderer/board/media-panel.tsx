/** A picture or film of the hall (大屏素材), without sound, with what the board has to say below it. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import { useHoursWords } from './hours-words.ts';
import type { Playlist, Slide } from './use-playlist.ts';

export interface MediaPanelProps {
  readonly slide: Slide;
  readonly hall: Hall;
  readonly now: Instant;
  readonly onEnd: Playlist['onEnd'];
}

export function MediaPanel({ slide: { media, url }, hall, now, onEnd }: MediaPanelProps) {
  const { headline, hours } = useHoursWords(hall, now);
  const looks = 'min-h-0 w-full flex-1 object-contain';
  return (
    <section className="flex min-w-0 flex-1 flex-col gap-2 rounded-card bg-paper/8 p-3">
      {media.kind === 'picture' ? (
        <img key={url} src={url} alt={media.title} className={looks} onError={onEnd} />
      ) : (
        <video
          key={url}
          src={url}
          aria-label={media.title}
          autoPlay
          muted
          playsInline
          className={looks}
          onEnded={onEnd}
          onError={onEnd}
        />
      )}
      <p className="flex items-baseline justify-between gap-4 px-2 text-body leading-tight whitespace-nowrap">
        <strong>{headline('zh-CN')}</strong>
        <span className="text-[32px] text-ice">{hours}</span>
      </p>
    </section>
  );
}
