import type { Settings } from '#api/contract.ts';
import { readingWidths, textSizes } from './sizes.ts';

export type Appearance = Pick<Settings, 'theme' | 'accent' | 'textSize' | 'readingWidth'>;

/** How the page looks where nobody chose. */
export const usualAppearance: Appearance = {
  theme: 'system',
  accent: 'blue',
  textSize: textSizes.usual,
  readingWidth: readingWidths.usual,
};

/** Makes the page look as chosen; `wantsContrast` says what the system asks for. */
export function showAppearance(
  { theme, accent, textSize, readingWidth }: Appearance,
  root: HTMLElement,
  wantsContrast: boolean,
): void {
  const { dataset, style } = root;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
  if (theme === 'contrast' || (theme === 'system' && wantsContrast)) dataset['contrast'] = 'more';
  else delete dataset['contrast'];
  dataset['accent'] = accent;
  style.setProperty('--text-size', String(textSize));
  style.setProperty('--reading-width', String(readingWidth));
}
