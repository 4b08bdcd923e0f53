import { useTranslation } from 'react-i18next';
import { Choice } from '../../kit/choice.tsx';
import { useReplace } from '../../routing/use-route.ts';
import { GlossaryPart } from './glossary-part.tsx';
import { QuizPart } from './quiz-part.tsx';

type PaperPartProps = {
  readonly part: 'glossary' | 'quiz';
  /** Null: all cards. */
  readonly deck: string | null;
  readonly name: string;
};

/** What can be printed of a deck. */
export function PaperPart({ part, deck, name }: PaperPartProps) {
  const { t } = useTranslation();
  const replace = useReplace();
  return (
    <>
      <Choice
        label={t('study.paper.what')}
        value={part}
        options={(['glossary', 'quiz'] as const).map((value) => ({ value, label: t(`study.home.part-${value}`) }))}
        onChange={(value) => replace({ screen: 'study', part: value === 'quiz' ? 'quiz' : 'glossary', deck })}
      />
      {part === 'glossary' ? (
        <GlossaryPart deck={deck ?? 'all'} name={name} />
      ) : (
        <QuizPart deck={deck ?? 'all'} name={name} />
      )}
    </>
  );
}
