import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verdictOf, type Line } from '../judge.ts';
import { missingForWindow } from '../window/measure-window.ts';
import { measureFits } from './measure-fits.ts';
import { measureSliders, type SlidersFigures } from './measure-sliders.ts';

/** Measures fits and sliders of calculators and prints the figures; 1 where a limit is not kept. */
export async function reportCalc(asJson: boolean): Promise<number> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'konspekt-calc-')));
  try {
    console.error('fits');
    const fits = measureFits();
    const missing = missingForWindow();
    console.error(missing === undefined ? 'sliders' : `sliders: left out, ${missing}`);
    const sliders = missing === undefined ? await measureSliders(scratch) : null;
    const lines = [...fitLines(fits), ...(sliders === null ? [] : sliderLines(sliders))];
    if (asJson) console.log(JSON.stringify({ fits, sliders, lines }, null, 2));
    else
      for (const line of lines)
        console.log(
          `${line.name.padEnd(28)} ${line.figure.padEnd(34)} ${line.beside.padEnd(40)} ${line.ratio?.toFixed(2) ?? ''} ${verdictOf(line)}`,
        );
    return lines.some((line) => verdictOf(line) === 'over') ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function fitLines({ cdnow, reference, log }: ReturnType<typeof measureFits>): readonly Line[] {
  const part = 'fits';
  return [
    cdnow === null
      ? { part, name: 'BG/NBD on CDNOW', figure: 'left out', beside: 'its data are not there' }
      : {
          part,
          name: 'BG/NBD on CDNOW',
          figure: `${ms(cdnow.ms)}, ln L ${cdnow.fit.logLikelihood.toFixed(6)}`,
          ...(reference === null
            ? { beside: 'SciPy is not there' }
            : {
                beside: `SciPy ${ms(reference.ms)}, ln L ${reference.logLikelihood.toFixed(6)}`,
                ratio: cdnow.ms / reference.ms,
                limit: 1,
              }),
        },
    {
      part,
      name: `${log.purchases} purchases`,
      figure: `read ${ms(log.read)}, summed ${ms(log.summed)}, fitted ${ms(log.fitted)}`,
      beside: `${log.customers} customers, ${(log.bytes / 1e6).toFixed(1)} MB`,
    },
  ];
}

function sliderLines({ frame, models }: SlidersFigures): readonly Line[] {
  return models.map(({ model, middle, worst, dropped }) => ({
    part: 'sliders',
    name: `slider of ${model}`,
    figure: `${ms(middle)}, at worst ${ms(worst)}`,
    beside: `a frame of ${ms(frame)}; late: ${dropped} of 20`,
    ratio: middle / frame,
    limit: 1,
  }));
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
