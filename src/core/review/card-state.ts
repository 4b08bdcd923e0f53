/** Where a card stands in its schedule. Times in ms since 1970, intervals in days. */
export type CardState = {
  readonly state: 'new' | 'learning' | 'review' | 'relearning';
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
  readonly dueAt: number;
  readonly lastAt: number | null;
  readonly scheduledDays: number;
  /** Position among the learning steps. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
};

/** What a learner set for a card. */
export type CardMark = { readonly suspended: boolean; readonly flag: number; readonly buried: string | null };

export type Standing = { readonly state: CardState | null; readonly mark: CardMark };
