/** A photo without what its camera wrote beside the picture (EXIF: place, time, make of the phone). */

const START_OF_SCAN = 0xda;

/** Marker segments that say something about the photo and not how it is drawn: APP1–APP15 and comments. */
function isAside(marker: number): boolean {
  return (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;
}

/** Null: not a whole JPEG. */
export function bareJpeg(content: Buffer): Buffer | null {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [content.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= content.length) {
    const marker = content[at + 1] ?? 0;
    if (content[at] !== 0xff) return null;
    if (marker === START_OF_SCAN) return Buffer.concat([...kept, content.subarray(at)]);
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end > content.length) return null;
    if (!isAside(marker)) kept.push(content.subarray(at, end));
    at = end;
  }
  return null;
}
