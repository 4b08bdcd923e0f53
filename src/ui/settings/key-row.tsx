import { Plus, RotateCcw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { KeyChange } from '../commands/change-keys.ts';
import { showKey } from '../commands/key-match.ts';
import { holderOf, type KeysAsSet } from '../commands/keys-as-set.ts';
import { isMac } from '../commands/platform.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { KeyRecorder } from './key-recorder.tsx';
import styles from './keys-section.module.css';

type KeyRowProps = {
  readonly id: string;
  /** Names of all commands by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly keys: KeysAsSet;
  /** Whether a person set the keys of this command. */
  readonly isSet: boolean;
  readonly onChange: (change: KeyChange) => void;
  readonly onReset: () => void;
};

/** What is being asked about a row: keys to be pressed, or whether to take those another command has. */
type Question = {
  readonly before: string | undefined;
  readonly after?: string;
  readonly holder?: string;
  readonly refused?: string;
};

/** One command with its keys. */
export function KeyRow({ id, titles, keys, isSet, onChange, onReset }: KeyRowProps) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const command = titles.get(id) ?? id;
  const done = (): void => {
    flushSync(() => setQuestion(null));
    add.current?.focus();
  };
  const take = (before: string | undefined, after: string): void => {
    onChange({ id, before, after });
    done();
  };
  const onRecord = (after: string): void => {
    const before = question?.before;
    const holder = holderOf(after, keys);
    if (holder === undefined || holder === id) take(before, after);
    else setQuestion({ before, after, holder });
  };
  const isRecording = question !== null && question.after === undefined;
  return (
    <li className={styles.row}>
      <span className={styles.title}>{command}</span>
      <span className={styles.keys}>
        {(keys.get(id) ?? []).map((key) => {
          const words = { key: showKey(key, isMac), command };
          return isRecording && question.before === key ? null : (
            <span key={key} className={styles.chip}>
              <button
                type="button"
                className={styles.key}
                aria-label={t('keys.change', words)}
                title={t('keys.change', words)}
                onClick={() => setQuestion({ before: key })}
              >
                <kbd>{words.key}</kbd>
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={t('keys.remove', words)}
                title={t('keys.remove', words)}
                onClick={() => {
                  onChange({ id, before: key });
                  add.current?.focus();
                }}
              >
                <X size={12} aria-hidden />
              </button>
            </span>
          );
        })}
        {isRecording ? (
          <KeyRecorder
            command={command}
            onRecord={onRecord}
            onRefuse={(refused) => setQuestion({ ...question, refused })}
            onLeave={done}
            onBlur={() => setQuestion((now) => (now?.after === undefined ? null : now))}
          />
        ) : null}
        <IconButton ref={add} label={t('keys.add', { command })} onPress={() => setQuestion({ before: undefined })}>
          <Plus size={15} aria-hidden />
        </IconButton>
        {isSet ? (
          <IconButton
            label={t('keys.reset', { command })}
            onPress={() => {
              onReset();
              add.current?.focus();
            }}
          >
            <RotateCcw size={14} aria-hidden />
          </IconButton>
        ) : null}
      </span>
      {question?.refused === undefined || question.after !== undefined ? null : (
        <p className={styles.conflict} role="alert">
          {question.refused}
        </p>
      )}
      {question?.after === undefined ? null : (
        <div className={styles.conflict} role="alert">
          <p>
            {t('keys.taken', { key: showKey(question.after, isMac), command: titles.get(question.holder ?? '') ?? '' })}
          </p>
          <div className={styles.choices}>
            <Button autoFocus onPress={done}>
              {t('keys.leave')}
            </Button>
            <Button look="primary" onPress={() => take(question.before, question.after ?? '')}>
              {t('keys.take')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
