/** A photo from the phone's camera as it is sent: no larger than it is looked at, drawn anew, so that nothing of its EXIF is left. */

const LONGEST_SIDE = 1_600;
const QUALITY = 0.8;

/** Null: the browser cannot open it. */
export async function shrinkPhoto(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((done) => {
      canvas.toBlob(done, 'image/jpeg', QUALITY);
    });
  } catch {
    return null;
  }
}
