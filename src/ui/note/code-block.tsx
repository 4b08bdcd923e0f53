import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState, type HTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { useShell } from '../frame/shell.ts';
import { useAct } from '../frame/use-act.ts';

/** How long the tick stays after a copy, ms. */
const TICK = 1600;

/** A block of code; long lines scroll, and a button copies it as it stands in the file. */
export function CodeBlock(data: HTMLAttributes<HTMLPreElement> & { readonly 'data-language'?: string }) {
  const { t, i18n } = useTranslation();
  const { announce } = useShell();
  const act = useAct();
  const pre = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => {
      setCopied(0);
      announce('');
    }, TICK);
    return () => clearTimeout(timer);
  }, [announce, copied]);
  const copy = async (): Promise<void> => {
    const text = (pre.current?.textContent ?? '').replace(/\n$/, '');
    const done = await act(async () => {
      await navigator.clipboard.writeText(text);
      return true;
    });
    if (done !== true) return;
    setCopied((count) => count + 1);
    announce(t('copy.code-done'));
  };
  const language = data['data-language'];
  const label = language === undefined || language === '' ? t('content.code') : t('content.code-in', { language });
  return (
    <div className="code-frame">
      <pre {...data} ref={pre} role="group" aria-label={label} tabIndex={0} translate="no" />
      <button
        type="button"
        className="copy-code"
        title={t('copy.code')}
        aria-label={t('copy.code')}
        lang={i18n.language}
        onClick={() => void copy()}
      >
        {copied > 0 ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      </button>
    </div>
  );
}
