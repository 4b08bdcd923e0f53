import { useCallback, useEffect, useState } from 'react';
import { plainWords } from '#core/review/answers/expected-names.ts';
import { primaryLanguage } from '#core/words/primary-language.ts';

export type Voice = {
  /** Whether the system has a voice for a language. */
  has(lang: string | null): boolean;
  /** Reads a side of a card out; what was being read ends. */
  speak(markdown: string, lang: string | null): void;
};

/** The voices of the system. They come some time after the page. */
export function useVoice(): Voice {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return undefined;
    const read = (): void => setVoices(speechSynthesis.getVoices());
    read();
    speechSynthesis.addEventListener('voiceschanged', read);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', read);
      speechSynthesis.cancel();
    };
  }, []);
  const has = useCallback((lang: string | null) => voiceFor(voices, lang) !== undefined, [voices]);
  const speak = useCallback(
    (markdown: string, lang: string | null) => {
      const voice = voiceFor(voices, lang);
      if (voice === undefined) return;
      const words = new SpeechSynthesisUtterance(plainWords(markdown).replaceAll('…', ', '));
      words.voice = voice;
      words.lang = voice.lang;
      speechSynthesis.cancel();
      speechSynthesis.speak(words);
    },
    [voices],
  );
  return { has, speak };
}

/** A voice of the very tag, else of its language; one of this computer before one of the net. */
function voiceFor(voices: readonly SpeechSynthesisVoice[], lang: string | null): SpeechSynthesisVoice | undefined {
  if (lang === null) return undefined;
  const primary = primaryLanguage(lang);
  const own = voices.filter((voice) => voice.localService && primaryLanguage(voice.lang.replace('_', '-')) === primary);
  return own.find((voice) => voice.lang.toLowerCase() === lang.toLowerCase()) ?? own[0];
}
