/** How many dots of a picture a point of the screen becomes, so that it is sharp on paper. */
const SCALE = 2;
const MARGIN = 16;
const SVG = 'http://www.w3.org/2000/svg';

/** A drawn chart as a file of its own: with its title, without names of colours that only the window knows. */
export function chartAsSvg(figure: Element, title: string): string {
  const drawn = [...figure.querySelectorAll('svg')].find(
    (each) => each.parentElement?.closest('svg') === null && each.getBoundingClientRect().height > 40,
  );
  if (drawn === undefined) throw new Error('no chart is drawn');
  const legend = [...figure.querySelectorAll('[class*="-swatch"]')].filter((each) => each.tagName === 'SPAN');
  const { width, height } = drawn.getBoundingClientRect();
  const head = 28 + (legend.length > 0 ? 24 : 0);
  const sheet = document.createElementNS(SVG, 'svg');
  sheet.setAttribute('xmlns', SVG);
  sheet.setAttribute('width', String(width + 2 * MARGIN));
  sheet.setAttribute('height', String(height + head + 2 * MARGIN));
  sheet.setAttribute('viewBox', `0 0 ${width + 2 * MARGIN} ${height + head + 2 * MARGIN}`);
  sheet.setAttribute('font-family', 'Inter, system-ui, sans-serif');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', 'var(--raised)');
  const heading = wordsAt(title, MARGIN, MARGIN + 14, 'var(--ink)');
  heading.setAttribute('font-size', '15');
  heading.setAttribute('font-weight', '600');
  sheet.append(ground, heading);
  let x = MARGIN;
  for (const swatch of legend) {
    const dot = document.createElementNS(SVG, 'rect');
    const colour =
      swatch.querySelector('rect')?.getAttribute('fill') ?? swatch.querySelector('svg')?.getAttribute('fill');
    for (const [name, value] of Object.entries({
      x,
      y: MARGIN + 27,
      width: 12,
      height: 12,
      fill: colour ?? 'currentColor',
    }))
      dot.setAttribute(name, String(value));
    const words = wordsAt(swatch.textContent.trim(), x + 18, MARGIN + 37, 'var(--ink-soft)');
    words.setAttribute('font-size', '12');
    sheet.append(dot, words);
    x += swatch.getBoundingClientRect().width + 24;
  }
  const body = drawn.cloneNode(true) as SVGSVGElement;
  body.setAttribute('x', String(MARGIN));
  body.setAttribute('y', String(MARGIN + head));
  body.setAttribute('width', String(width));
  body.setAttribute('height', String(height));
  body.removeAttribute('style');
  body.removeAttribute('class');
  body.setAttribute('color', 'var(--ink-soft)');
  body.setAttribute('font-size', '12');
  sheet.append(body);
  const look = getComputedStyle(figure);
  const text = new XMLSerializer()
    .serializeToString(sheet)
    .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => look.getPropertyValue(name).trim());
  return text.replaceAll(/\s(?:aria-[\w-]+|class)="[^"]*"/g, '');
}

function wordsAt(words: string, x: number, y: number, fill: string): SVGTextElement {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.setAttribute('fill', fill);
  text.textContent = words;
  return text;
}

/** A picture of dots of an SVG. */
export async function svgAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
      'image/png',
    );
  });
}
