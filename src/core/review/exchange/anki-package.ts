/** A kind of note as Anki keeps it: what its notes hold, and how cards are made of them. */
export type AnkiNotetype = {
  readonly id: number;
  readonly name: string;
  readonly cloze: boolean;
  readonly fields: readonly string[];
  readonly templates: readonly AnkiTemplate[];
  readonly css: string;
};

/** `question` and `answer` are HTML with fields in double braces. */
export type AnkiTemplate = { readonly name: string; readonly question: string; readonly answer: string };

export type AnkiNote = {
  /** Milliseconds since 1970 at which it was made; unique among the notes of a package. */
  readonly id: number;
  /** Known by this in whichever collection it comes to. */
  readonly guid: string;
  readonly notetype: number;
  /** HTML, in the order of the fields of its kind. */
  readonly fields: readonly string[];
  readonly tags: readonly string[];
};

export type AnkiCard = {
  readonly id: number;
  readonly note: number;
  /** Number of its template, or of its gap, from 0. */
  readonly ord: number;
  /** Full name, `Course::Chapter`. */
  readonly deck: string;
  readonly schedule: AnkiSchedule;
};

/** The columns of a card that say when it comes again, as Anki means them. */
export type AnkiSchedule = {
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly type: number;
  /** As `type`, 3 for learning over days; -1 suspended, -2 and -3 buried. */
  readonly queue: number;
  /** New: its place; being learned: seconds since 1970; else days since the collection was made. */
  readonly due: number;
  /** Days. */
  readonly ivl: number;
  /** Ease in thousandths. */
  readonly factor: number;
  readonly reps: number;
  readonly lapses: number;
  readonly left: number;
  readonly flag: number;
  /** JSON; `s` and `d` are stability and difficulty of FSRS. */
  readonly data: string;
};

/** One answer of the review log. */
export type AnkiReview = {
  /** Milliseconds since 1970, unique in a collection. */
  readonly id: number;
  readonly card: number;
  /** 1–4; 0 where nobody answered. */
  readonly ease: number;
  /** Days, or seconds where negative. */
  readonly ivl: number;
  readonly lastIvl: number;
  readonly factor: number;
  readonly ms: number;
  /** 0 learning, 1 review, 2 relearning, 3 ahead of time or outside the schedule, 4 and 5 set by hand or by a program. */
  readonly type: number;
};

/** A note with its cards and their answers, as they are written one after the other. */
export type AnkiEntry = {
  readonly note: AnkiNote;
  readonly cards: readonly AnkiCard[];
  readonly reviews: readonly AnkiReview[];
};

/** What was read out of a package. */
export type AnkiCollection = {
  /** Seconds since 1970: the day from which due days are counted. */
  readonly created: number;
  /** Minutes east of UTC, where the collection says it. */
  readonly tz: number | null;
  /** 1 where learning cards had three buttons. */
  readonly scheduler: 1 | 2;
  readonly notetypes: readonly AnkiNotetype[];
  readonly notes: readonly AnkiNote[];
  readonly cards: readonly AnkiCard[];
  readonly reviews: readonly AnkiReview[];
  /** Names of packed files. */
  readonly media: readonly string[];
  /** Lines of ours that came along, empty where there are none. */
  readonly own: string;
};

/** Packages on disk. */
export type AnkiPackages = {
  /** Writes a package of the schema every version reads; answers its size in bytes. @throws AppError write-failed */
  write(file: string, contents: AnkiContents): number;
  /** Opens a package of any version; `name` is what a person calls it. @throws AppError file-unreadable, file-too-large, file-unsupported */
  open(file: string, name: string): OpenAnkiPackage;
};

export type AnkiContents = {
  /** The day from which due days are counted, in ms since 1970. */
  readonly created: number;
  /** In ms since 1970: notes replace those of a collection that are older. */
  readonly modified: number;
  readonly tz: number;
  /** Hour of the clock at which a day of study begins. */
  readonly dayStart: number;
  readonly notetypes: readonly AnkiNotetype[];
  /** Taken one by one, so that none but the one at hand is in memory. */
  readonly entries: Iterable<AnkiEntry>;
  /** Asked once `entries` are through: names in the package and their bytes. */
  media(): Iterable<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Asked last: lines of ours that Anki passes over. */
  own(): Iterable<string>;
};

export type OpenAnkiPackage = {
  readonly collection: AnkiCollection;
  /** Bytes of a packed file; undefined where it is missing or damaged. */
  media(name: string): Uint8Array | undefined;
};
