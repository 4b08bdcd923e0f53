import { ImageOff } from 'lucide-react';
import type { AudioHTMLAttributes, IframeHTMLAttributes, ImgHTMLAttributes, VideoHTMLAttributes } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileHref } from '../routing/route.ts';
import { nameOf } from './note-name.ts';

type Attached = { readonly 'data-path'?: string; readonly 'data-fragment'?: string; readonly 'data-remote'?: string };

/** A picture of the notebook; one from elsewhere is named, not loaded. */
export function NoteImage({
  'data-path': path,
  'data-remote': remote,
  alt = '',
  ...rest
}: ImgHTMLAttributes<HTMLImageElement> & Attached) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  if (remote !== undefined) return <Placeholder text={t('content.remote-image')} detail={remote} alt={alt} />;
  if (path === undefined) return rest.src === undefined ? null : <img {...rest} alt={alt} loading="lazy" />;
  if (broken) return <Placeholder text={t('content.broken-image')} detail={path} alt={alt} />;
  return (
    <img {...rest} src={fileHref(path)} alt={alt} loading="lazy" decoding="async" onError={() => setBroken(true)} />
  );
}

/** The place of a picture that is not in the notebook. */
export function MissingImage({ target }: { readonly target: string }) {
  const { t } = useTranslation();
  return <Placeholder text={t('content.missing-image')} detail={target} alt="" />;
}

/** A sound of the notebook. */
export function NoteAudio({ 'data-path': path, ...rest }: AudioHTMLAttributes<HTMLAudioElement> & Attached) {
  if (path === undefined) return null;
  return <audio {...rest} src={fileHref(path)} aria-label={nameOf(path)} controls preload="none" />;
}

/** A film of the notebook. */
export function NoteVideo({ 'data-path': path, ...rest }: VideoHTMLAttributes<HTMLVideoElement> & Attached) {
  if (path === undefined) return null;
  return <video {...rest} src={fileHref(path)} aria-label={nameOf(path)} controls preload="metadata" />;
}

/** A document of the notebook, such as a PDF. */
export function NoteFrame({
  'data-path': path,
  'data-fragment': fragment,
  title,
}: IframeHTMLAttributes<HTMLIFrameElement> & Attached) {
  if (path === undefined) return null;
  return (
    <iframe className="document-frame" src={fileHref(path, fragment)} title={title ?? nameOf(path)} loading="lazy" />
  );
}

function Placeholder({ text, detail, alt }: { readonly text: string; readonly detail: string; readonly alt: string }) {
  return (
    <span className="image-placeholder">
      <ImageOff size={18} aria-hidden />
      <span>
        {alt === '' ? null : <span className="image-alt">{alt}</span>}
        {text} <span className="image-address">{detail}</span>
      </span>
    </span>
  );
}
