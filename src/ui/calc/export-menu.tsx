import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../frame/use-act.ts';
import { useShell } from '../frame/shell.ts';
import { savePicture } from '../graph/save-picture.ts';
import { Button } from '../kit/button.tsx';
import { MenuUnder } from '../kit/menu-under.tsx';
import { resultsAsCsv, resultsAsMarkdown, resultsAsWorkbook } from './export-results.ts';
import type { ResultsShown } from './result-sheets.ts';

type ExportMenuProps = { readonly shown: ResultsShown; readonly title: string };

/** Everything a calculator shows, for other programs. */
export function ExportMenu({ shown, title }: ExportMenuProps) {
  const { t } = useTranslation();
  const act = useAct();
  const { notify } = useShell();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const save = (ending: string, blob: Blob): void => savePicture(`${fileName(title)}.${ending}`, blob);
  const items = [
    { id: 'csv', run: () => save('csv', new Blob([resultsAsCsv(shown)], { type: 'text/csv' })) },
    { id: 'xlsx', run: async () => save('xlsx', await resultsAsWorkbook(shown)) },
    { id: 'md', run: () => save('md', new Blob([resultsAsMarkdown(shown)], { type: 'text/markdown' })) },
    {
      id: 'copy',
      run: async () => {
        await navigator.clipboard.writeText(resultsAsMarkdown(shown));
        notify({ text: t('calc.copied') });
      },
    },
  ] as const;
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)} aria-haspopup="menu" aria-expanded={isOpen} ref={trigger}>
        <Download size={15} aria-hidden /> {t('calc.export')}
      </Button>
      {isOpen ? (
        <MenuUnder
          trigger={trigger}
          label={t('calc.export')}
          onClose={() => setOpen(false)}
          items={items.map(({ id, run }) => ({
            id,
            words: t(`calc.export-${id}`),
            run: () => void act(async () => run()),
          }))}
        />
      ) : null}
    </>
  );
}

/** A title without what file systems do not take. */
function fileName(title: string): string {
  return title
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}
