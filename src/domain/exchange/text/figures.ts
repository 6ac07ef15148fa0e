/** Figures of a text: a length, what it is promised for, and the words it stands in. */
import type { ClockKind } from '../../scheme/scheme';
import type { Amount } from './amounts';
import type { Stretch } from './words';

/** A severity as a text tells it. */
export interface TextSeverity extends Stretch {
  key: string;
  name: string;
  code: string | null;
  definition: string;
}

export interface Figure extends Stretch {
  amount: Amount;
  /** The key of a severity; `*` is every one. */
  severity: string;
  clock: ClockKind;
  /** Whether it is promised outside working hours. */
  isOutside: boolean;
  /** Whether its words say that it counts day and night. */
  isAlways: boolean;
  /** Every sentence that says it. */
  mentions: Stretch[];
  /** Another plan than the first in the same table, by its place; 0 is the first. */
  plan: number;
}

/** A line of a text, or a cell of one. */
export interface TextLine extends Stretch {
  text: string;
}

/** A longer line is no label and no head of a table. */
export const LONGEST_LABEL = 90;

export type Label = { clock: ClockKind; isOutside: boolean };

/** Where the reading of a text stands while it goes from line to line. */
export interface ReadingState {
  severities: Map<string, TextSeverity>;
  current: TextSeverity | null;
  /** The clocks of a table's head, or of the last label, in order, and how many of its row are used up. */
  labels: Label[];
  used: number;
  /** Whether the first of them has a column for working hours and one for others. */
  sided: boolean;
  /** Whether a figure came since the last label. */
  isUsed: boolean;
  /** Whether a label spoke of resolution: a second figure of a row is of it. */
  isResolved: boolean;
  /** Whether the head of the table has a column of bare numbers of severities. */
  hasLevels: boolean;
  /** The columns of a table whose cells are parted. */
  columns: (ClockKind | null)[];
  figures: Figure[];
  /** Lengths that are no promise, or whose severity or clock no words tell. */
  unplaced: Amount[];
  /** The rows that have fewer figures than their head has columns. */
  shortRows: { key: string; of: number; has: number }[];
}

export const beginReading = (): ReadingState => ({
  severities: new Map(),
  current: null,
  labels: [],
  used: 0,
  sided: false,
  isResolved: false,
  isUsed: false,
  hasLevels: false,
  columns: [],
  figures: [],
  unplaced: [],
  shortRows: [],
});

/** Adds a figure, each promise once; the same one with another length is one of another plan. */
export function addFigure(state: ReadingState, figure: Omit<Figure, 'plan' | 'mentions'>): void {
  const same = state.figures.filter(
    ({ severity, clock, isOutside }) =>
      severity === figure.severity && clock === figure.clock && isOutside === figure.isOutside,
  );
  const { value, unit } = figure.amount;
  const existing = same.find(({ amount }) => amount.value === value && amount.unit === unit);
  const mention = { start: figure.start, end: figure.end };
  if (existing) existing.mentions.push(mention);
  else state.figures.push({ ...figure, plan: same.length, mentions: [mention] });
}
