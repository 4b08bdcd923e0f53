const extensions: Readonly<Record<string, MediaTag>> = {
  ...asTag('img', 'png jpg jpeg gif webp avif bmp svg ico apng'),
  ...asTag('audio', 'mp3 wav m4a ogg oga opus flac aac 3gp'),
  ...asTag('video', 'mp4 webm ogv mov mkv m4v'),
  ...asTag('iframe', 'pdf'),
};

export type MediaTag = 'img' | 'audio' | 'video' | 'iframe';

/** The element that shows a file of this name; undefined for a file that can only be linked to. */
export function mediaTag(path: string): MediaTag | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
}

/** Splits `caption|200x100` into the words and the size in pixels; either may be missing. */
export function splitSize(alias: string): { words: string; width: number | null; height: number | null } {
  const size = /(?:^|\|)\s*(\d{1,5})(?:\s*x\s*(\d{1,5}))?\s*$/.exec(alias);
  if (!size) return { words: alias, width: null, height: null };
  return {
    words: alias.slice(0, size.index),
    width: Number(size[1]),
    height: size[2] === undefined ? null : Number(size[2]),
  };
}

function asTag(tag: MediaTag, names: string): Record<string, MediaTag> {
  return Object.fromEntries(names.split(' ').map((name) => [name, tag]));
}
