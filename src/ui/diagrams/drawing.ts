/** What the diagram page is asked to draw. */
export type DrawRequest = {
  readonly text: string;
  /** Language of the note, which decides between fonts for the same characters. */
  readonly lang: string;
  readonly palette: Palette;
};

export type Palette = {
  readonly dark: boolean;
  /** Values of Mermaid's theme, colours as `#rrggbb`. */
  readonly variables: Readonly<Record<string, string>>;
};

/** What came of it: a picture, or why there is none. */
export type Drawing =
  | {
      readonly ok: true;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      /** Mermaid's name of the kind of diagram. */
      readonly kind: string;
      readonly title: string;
      readonly description: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'syntax' | 'too-large';
      readonly message: string;
      /** Line Mermaid complains of, comments not counted. */
      readonly line: number | null;
    };

/** Characters of a diagram's source that are drawn at most. */
export const MOST_CHARACTERS = 50_000;
