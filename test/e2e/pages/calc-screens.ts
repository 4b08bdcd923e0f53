import type { Lang, Screen, Visit } from './visits.ts';

/** A note with figures, in each language. */
const canvases = {
  en: 'Value Proposition Canvas',
  ru: 'Шаблон ценностного предложения',
  uk: 'Канва ціннісної пропозиції',
  zh: '价值主张画布',
  hu: 'Értékajánlat-vászon',
} as const satisfies Record<Lang, string>;

const showCanvas = async ({ window }: Visit): Promise<void> => {
  const lang = window.lang as Lang;
  await window.show(`${lang}/${canvases[lang]}.md`, canvases[lang]);
  await window.note.locator('[data-framework="vpc"] svg').first().waitFor();
};

const showModel = async ({ window }: Visit, model: string): Promise<void> => {
  await window.goTo(`#/calculators/${model}`);
  await window.main.locator(`a[href$="/calculators/${model}"][aria-current=page]`).waitFor();
  await window.main.locator('dl').first().waitFor();
};

/** Calculators and framework figures. */
export const calcScreens: readonly Screen[] = [
  { name: 'calculator', come: (visit) => showModel(visit, 'clv-retention') },
  {
    name: 'calculator-explored',
    async come(visit) {
      await showModel(visit, 'unit-economics');
      await visit.window.main.locator('summary').last().click();
    },
  },
  { name: 'calculator-customers', come: (visit) => showModel(visit, 'btyd') },
  {
    name: 'calculator-import',
    async come(visit) {
      const { main, dialog, t } = visit.window;
      await showModel(visit, 'share-of-wallet');
      const [before = ''] = t('calc.import-to', { name: '\0' }).split('\0');
      await main.locator(`button[aria-label^="${before}"]`).first().click();
      await dialog.locator('textarea').fill('1,5;2\nx;3\n3;4');
      await dialog.getByRole('button', { name: t('calc.import-look') }).click();
      await dialog.getByRole('status').waitFor();
    },
  },
  { name: 'figure', come: showCanvas },
  {
    name: 'figure-form',
    async come(visit) {
      await showCanvas(visit);
      await visit.window.button('framework.edit', visit.window.note).first().click();
      await visit.window.dialog.locator('svg').first().waitFor();
    },
  },
];
