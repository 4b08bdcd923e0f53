import { ImageOff } from 'lucide-react';
import type {
  AudioHTMLAttributes,
  IframeHTMLAttributes,
  ImgHTMLAttributes,
  ReactElement,
  VideoHTMLAttributes,
} from 'react';
import { lazy, Suspense, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileHref } from '../routing/route.ts';
import { InLinkContext } from './note-context.ts';
import { nameOf } from './note-name.ts';

const EnlargedImage = lazy(async () => ({ default: (await import('./enlarged-image.tsx')).EnlargedImage }));

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
  const src = path === undefined ? rest.src : fileHref(path);
  if (src === undefined) return null;
  if (broken) return <Placeholder text={t('content.broken-image')} detail={path ?? ''} alt={alt} />;
  const image = <img {...rest} src={src} alt={alt} loading="lazy" decoding="async" onError={() => setBroken(true)} />;
  return <Enlargeable src={src} alt={alt} image={image} />;
}

/** A picture that a click or the keyboard shows large; inside a link it belongs to the link. */
function Enlargeable({
  src,
  alt,
  image,
}: {
  readonly src: string;
  readonly alt: string;
  readonly image: ReactElement;
}) {
  const { t } = useTranslation();
  const inLink = use(InLinkContext);
  const [large, setLarge] = useState(false);
  if (inLink) return image;
  return (
    <>
      <button
        type="button"
        className="image-button"
        aria-label={alt === '' ? t('image.enlarge') : t('image.enlarge-named', { name: alt })}
        aria-haspopup="dialog"
        onClick={() => setLarge(true)}
      >
        {image}
      </button>
      {large ? (
        <Suspense>
          <EnlargedImage src={src} alt={alt} onClose={() => setLarge(false)} />
        </Suspense>
      ) : null}
    </>
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
