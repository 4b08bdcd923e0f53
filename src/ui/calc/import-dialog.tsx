import { useEffect, useRef, useState } from 'react';
import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Model, Value } from '#core/calc/model.ts';
import { encodings, type Encoding } from '#core/calc/tables/decode-text.ts';
import { valueOfRows, type ImportInput } from '#core/calc/tables/read-table.ts';
import { Button } from '../kit/button.tsx';
import { Choice } from '../kit/choice.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { SelectField } from '../kit/select-field.tsx';
import type { LogAnswer, Opened, Source, TableAnswer } from './calc-worker.ts';
import { startCalcWorker } from './in-worker.ts';
import { LogImport, type LogSettings } from './log-import.tsx';
import { TableImport, type TableSettings } from './table-import.tsx';
import styles from './import-dialog.module.css';

type ImportDialogProps = {
  readonly model: Model;
  readonly input: ImportInput;
  readonly lang: string;
  readonly nameOf: (code: string) => string;
  readonly onImport: (given: Readonly<Record<string, Value>>) => void;
  readonly onClose: () => void;
};

type Kind = 'rows' | 'log';
type Opening = { readonly name: string | null; readonly source: Source };

/** Brings a table into an input: from a file or from the clipboard, with a look at what it is taken for. */
export function ImportDialog({ model, input, lang, nameOf, onImport, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const takesLog = input.kind === 'table' && input.columns.some(({ name }) => name === 'recency');
  const [kind, setKind] = useState<Kind>(takesLog ? 'log' : 'rows');
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState<Opening | null>(null);
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const [table, setTable] = useState<TableSettings>({});
  const [log, setLog] = useState<LogSettings>({ choices: {}, end: null });
  const [answer, setAnswer] = useState<{ readonly table: TableAnswer | null; readonly log: LogAnswer | null } | null>(
    null,
  );
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [skips, setSkips] = useState(false);
  const [worker] = useState(startCalcWorker);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => () => worker.stop(), [worker]);

  const taskOf = (isWhole: boolean) =>
    kind === 'log'
      ? ({ kind: 'log', choices: log.choices, end: log.end, isWhole } as const)
      : ({
          kind: 'table',
          model: model.id,
          input: input.name,
          choices: table,
          names: namesOf(input, nameOf),
          isWhole,
        } as const);
  const task = taskOf(false);
  const asked = JSON.stringify(task);
  useEffect(() => {
    if (opening === null) return undefined;
    let isLive = true;
    setShare(0);
    const read = async (): Promise<void> => {
      const opened = await worker.run<Opened>({ kind: 'open', source: sourceIn(opening.source, encoding) });
      if (isLive && encoding === null && opened.encoding !== null) setEncoding(opened.encoding);
      const found = await worker.run(task, (part) => isLive && setShare(part));
      if (!isLive) return;
      setShare(null);
      setFailure(null);
      setAnswer(kind === 'log' ? { table: null, log: found as LogAnswer } : { table: found as TableAnswer, log: null });
    };
    read().catch((error: unknown) => {
      if (!isLive) return;
      setShare(null);
      setFailure(error instanceof Error ? error.message : String(error));
    });
    return () => {
      isLive = false;
    };
    // The encoding that was found is no new question.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked, opening, worker]);

  const openFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setEncoding(null);
    setTable({});
    setLog({ choices: {}, end: null });
    setOpening({ name: file.name, source: { bytes: new Uint8Array(await file.arrayBuffer()), encoding: null } });
  };
  const openTyped = (text: string): void => {
    setEncoding(null);
    setOpening({ name: null, source: { text } });
  };
  const cancel = (): void => {
    worker.stop();
    setShare(null);
    setOpening(null);
    setAnswer(null);
  };
  const take = async (): Promise<void> => {
    if (opening === null) return;
    setShare(0);
    const found = await worker.run(taskOf(true), setShare);
    setShare(null);
    if (kind === 'log') {
      const { customers, actual } = found as LogAnswer;
      onImport({
        [input.name]: customers,
        ...(actual.length > 0 && model.inputs.some(({ name }) => name === 'actual') ? { actual } : {}),
      });
    } else onImport({ [input.name]: valueOfRows(input, (found as TableAnswer).rows) });
    onClose();
  };

  const shown = kind === 'log' ? answer?.log : answer?.table;
  const errorCount = shown?.errorCount ?? 0;
  const count = kind === 'log' ? (answer?.log?.customerCount ?? 0) : (answer?.table?.rowCount ?? 0);
  return (
    <Dialog
      wide
      title={t('calc.import-to', { name: nameOf(input.name) })}
      onClose={onClose}
      actions={
        opening === null ? (
          <Button look="primary" isDisabled={typed.trim() === ''} onPress={() => openTyped(typed)}>
            {t('calc.import-look')}
          </Button>
        ) : (
          <>
            <Button onPress={cancel}>{t('calc.import-other')}</Button>
            <Button
              look="primary"
              isDisabled={share !== null || count === 0 || (errorCount > 0 && !skips)}
              onPress={() => void take()}
            >
              {kind === 'log' ? t('calc.import-customers', { count }) : t('calc.import-rows', { count })}
            </Button>
          </>
        )
      }
    >
      <div
        className={styles.import}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void openFile(event.dataTransfer.files[0]);
        }}
      >
        {takesLog ? (
          <Choice
            label={t('calc.import-holds')}
            value={kind}
            options={[
              { value: 'log', label: t('calc.import-log') },
              { value: 'rows', label: t('calc.import-customer-rows') },
            ]}
            onChange={(value) => setKind(value as Kind)}
          />
        ) : null}
        {opening === null ? (
          <>
            <label className={styles.paste}>
              <span>{t('calc.import-paste')}</span>
              <textarea
                rows={8}
                spellCheck={false}
                value={typed}
                placeholder={exampleOf(input, kind, nameOf)}
                onChange={({ target }) => setTyped(target.value)}
              />
            </label>
            <div className={styles.file}>
              <Button onPress={() => field.current?.click()}>
                <FileUp size={15} aria-hidden /> {t('calc.import-file')}
              </Button>
              <span>{t('calc.import-drop')}</span>
              <input
                ref={field}
                type="file"
                hidden
                aria-label={t('calc.import-file')}
                accept=".csv,.tsv,.tab,.txt,text/csv,text/plain,text/tab-separated-values"
                onChange={({ target }) => {
                  void openFile(target.files?.[0]);
                  target.value = '';
                }}
              />
            </div>
          </>
        ) : (
          <>
            {'bytes' in opening.source ? (
              <div className={styles.choices}>
                <p className={styles.name}>{opening.name}</p>
                <SelectField
                  label={t('calc.import-encoding')}
                  value={encoding ?? 'utf-8'}
                  options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
                  onChange={(value) => {
                    setEncoding(value as Encoding);
                    setOpening({ ...opening });
                  }}
                />
              </div>
            ) : null}
            {kind === 'log' ? (
              answer?.log === null || answer?.log === undefined ? null : (
                <LogImport answer={answer.log} settings={log} lang={lang} onChange={setLog} />
              )
            ) : answer?.table === null || answer?.table === undefined ? null : (
              <TableImport
                input={input}
                answer={answer.table}
                lang={lang}
                nameOf={nameOf}
                onChange={(changes) => setTable({ ...table, ...changes })}
              />
            )}
            {errorCount === 0 ? null : (
              <label className={styles.skip}>
                <input type="checkbox" checked={skips} onChange={({ target }) => setSkips(target.checked)} />
                {t('calc.import-skip', { count: errorCount })}
              </label>
            )}
          </>
        )}
        {failure === null ? null : (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        )}
        {share === null ? null : (
          <div className={styles.progress}>
            <progress value={share} max={1} aria-label={t('calc.import-reading')} />
            <span>{t('calc.import-reading')}</span>
            <Button look="quiet" onPress={cancel}>
              {t('calc.cancel')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function sourceIn(source: Source, encoding: Encoding | null): Source {
  return 'bytes' in source ? { ...source, encoding } : source;
}

function namesOf(input: ImportInput, nameOf: (code: string) => string): Readonly<Record<string, readonly string[]>> {
  const columns = input.kind === 'table' ? input.columns : [input];
  return Object.fromEntries(columns.map(({ name }) => [name, [nameOf(name)]]));
}

/** What such a table looks like, in words of the reader. */
function exampleOf(input: ImportInput, kind: Kind, nameOf: (code: string) => string): string {
  if (kind === 'log') return 'A17; 2026-01-05; 29.90\nA17; 2026-02-11; 12.50\nB03; 2026-01-09; 44.00';
  const columns = input.kind === 'table' ? input.columns : [input];
  return columns.map(({ name }) => nameOf(name)).join('; ');
}
