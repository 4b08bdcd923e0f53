import { describe, expect, it } from 'vitest';
import { showAppearance, usualAppearance } from '#ui/settings/appearance.ts';

function aPage() {
  const dataset: Record<string, string> = {};
  const style = new Map<string, string>();
  const root = { dataset, style: { setProperty: (name: string, value: string) => void style.set(name, value) } };
  return { dataset, style, root: root as unknown as HTMLElement };
}

describe('the look of the page', () => {
  it('leaves light and dark to the system until one is chosen', () => {
    const { dataset, root } = aPage();
    showAppearance({ ...usualAppearance, theme: 'dark' }, root, false);
    expect(dataset).toEqual({ theme: 'dark', accent: 'blue' });
    showAppearance(usualAppearance, root, false);
    expect(dataset).toEqual({ accent: 'blue' });
  });

  it('has high contrast when chosen, or when the system asks for it and nothing else was chosen', () => {
    const { dataset, root } = aPage();
    showAppearance({ ...usualAppearance, theme: 'contrast' }, root, false);
    expect(dataset['contrast']).toBe('more');
    showAppearance({ ...usualAppearance, theme: 'light' }, root, true);
    expect(dataset['contrast']).toBeUndefined();
    showAppearance(usualAppearance, root, true);
    expect(dataset).toEqual({ contrast: 'more', accent: 'blue' });
  });

  it('hands size and width of the text to the style sheet', () => {
    const { style, root } = aPage();
    showAppearance({ ...usualAppearance, textSize: 21, readingWidth: 80 }, root, false);
    expect(Object.fromEntries(style)).toEqual({ '--text-size': '21', '--reading-width': '80' });
  });
});
