/** One picture of a screen, by its file beside the sheet. */
export type Shot = {
  readonly screen: string;
  readonly lang: string;
  readonly theme: string;
  readonly width: string;
  readonly file: string;
};

type Choices = {
  readonly screens: readonly string[];
  readonly langs: readonly string[];
  readonly themes: readonly string[];
  readonly widths: readonly string[];
};

/** A page to look through pictures: one screen in all languages beside each other; arrows go to the next screen, T and W change theme and width. */
export function contactSheet(shots: readonly Shot[], { screens, langs, themes, widths }: Choices): string {
  const data = JSON.stringify({ shots, screens, langs, themes, widths }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens of Konspekt</title>
<style>
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; background: #ddd; color: #222; }
  header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: center; padding: .5rem 1rem; background: #fff; }
  h1 { margin: 0; font-size: 1rem; flex: 1; }
  main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(44rem, 100%), 1fr)); gap: 1rem; padding: 1rem; }
  figure { margin: 0; }
  img { width: 100%; border: 1px solid #999; background: #fff; }
</style>
<header>
  <h1></h1>
  <select id="screen" aria-label="Screen"></select>
  <select id="theme" aria-label="Theme"></select>
  <select id="width" aria-label="Width"></select>
  <span>← → screens · T theme · W width</span>
</header>
<main></main>
<script type="application/json" id="data">${data}</script>
<script>
  const { shots, screens, langs, themes, widths } = JSON.parse(document.getElementById('data').textContent);
  const options = { screen: screens, theme: themes, width: widths };
  const state = Object.fromEntries(Object.entries(options).map(([key, all]) => [key, all[0]]));
  Object.assign(state, Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  const select = (key) => document.getElementById(key);
  for (const [key, all] of Object.entries(options)) {
    select(key).append(...all.map((value) => new Option(value)));
    select(key).addEventListener('change', () => show({ [key]: select(key).value }));
  }
  const step = (key, by) => {
    const all = options[key];
    show({ [key]: all[(all.indexOf(state[key]) + by + all.length) % all.length] });
  };
  function show(change) {
    Object.assign(state, change);
    for (const key of Object.keys(options)) select(key).value = state[key];
    location.replace('#' + new URLSearchParams(state));
    document.querySelector('h1').textContent = state.screen;
    const here = shots.filter((shot) => Object.keys(options).every((key) => shot[key] === state[key]));
    here.sort((a, b) => langs.indexOf(a.lang) - langs.indexOf(b.lang));
    document.querySelector('main').replaceChildren(...here.map(({ file, lang }) => {
      const figure = document.createElement('figure');
      const link = Object.assign(document.createElement('a'), { href: file, target: '_blank' });
      link.append(Object.assign(new Image(), { src: file, alt: lang, title: file }));
      figure.append(link);
      return figure;
    }));
  }
  addEventListener('keydown', ({ key, target }) => {
    if (target instanceof HTMLSelectElement) return;
    if (key === 'ArrowRight') step('screen', 1);
    else if (key === 'ArrowLeft') step('screen', -1);
    else if (key === 't') step('theme', 1);
    else if (key === 'w') step('width', 1);
  });
  show({});
</script>
</html>
`;
}
