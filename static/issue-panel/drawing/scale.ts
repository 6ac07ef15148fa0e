/** The timeline's scale: open hours share one width, every closed stretch has a fixed one, and days long past are folded into one. */

export const HOUR = 3_600_000;

export interface Stretch {
  from: number;
  to: number;
  holiday: { date: string; name: string | null } | null;
}

export interface Block extends Stretch {
  kind: 'open' | 'closed' | 'folded';
  x: number;
  width: number;
}

export interface Scale {
  from: number;
  /** Where the drawing ends; `cut` says that the due instant lies beyond. */
  to: number;
  cut: boolean;
  hourWidth: number;
  blocks: Block[];
  x(at: number): number;
}

export interface ScaleOptions {
  from: number;
  to: number;
  now: number;
  closed: readonly Stretch[];
  /** Midnights within, where a clock that never closes may be folded. */
  midnights: readonly number[];
  left: number;
  width: number;
  widths: { closed: number; holiday: number; folded: number };
  /** The narrowest an hour may be. */
  leastHour: number;
  /** When something happened: a stretch that is shortened has room for all of it. */
  marks: readonly number[];
}

/** What a sign takes, and as many as a shortened stretch is widened for. */
const SIGN = 14;
const MOST_SIGNS = 8;

type Piece = Omit<Block, 'x' | 'width'>;

/** Where the drawing begins in full: what is folded is told in words. */
export const drawnFromOf = ({ blocks, from }: Scale): number =>
  blocks.find(({ kind }) => kind === 'folded')?.to ?? from;

/** Places a span of time on a width. What does not fit is folded from the oldest day on, then cut from the end. */
export function scaleOf(options: ScaleOptions): Scale {
  const whole = piecesOf(options, options.from, options.to);
  let pieces = whole;
  for (const day of foldableDaysOf(options, whole)) {
    if (hourWidthOf(pieces, options) >= options.leastHour) break;
    pieces = folded(whole, day);
  }
  const to = findCut(pieces, options);
  return placePieces(
    pieces.flatMap((piece) => until(piece, to)),
    options,
    to,
  );
}

function piecesOf({ closed }: ScaleOptions, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let cursor = from;
  for (const stretch of closed) {
    const begins = Math.max(from, stretch.from);
    const ends = Math.min(to, stretch.to);
    if (begins >= ends) continue;
    if (cursor < begins) pieces.push({ kind: 'open', from: cursor, to: begins, holiday: null });
    pieces.push({ kind: 'closed', from: begins, to: ends, holiday: stretch.holiday });
    cursor = ends;
  }
  if (cursor < to) pieces.push({ kind: 'open', from: cursor, to, holiday: null });
  return pieces;
}

/** The beginnings of days up to which everything may be folded: the last two before now stay. */
function foldableDaysOf({ now, midnights, closed }: ScaleOptions, pieces: Piece[]): number[] {
  const openings = pieces.filter(({ kind }) => kind === 'open').map(({ from }) => from);
  const starts = closed.length > 0 ? openings : midnights;
  const past = starts.filter((at) => at <= now);
  return past.slice(1, Math.max(1, past.length - 1));
}

function folded(pieces: Piece[], until: number): Piece[] {
  const rest = pieces.flatMap((piece) => {
    if (piece.to <= until) return [];
    return piece.from < until ? { ...piece, from: until } : piece;
  });
  const from = pieces[0]?.from ?? until;
  return [{ kind: 'folded', from, to: until, holiday: null }, ...rest];
}

function hourWidthOf(pieces: readonly Piece[], options: ScaleOptions): number {
  const { width } = options;
  const fixed = pieces.reduce((sum, piece) => sum + fixedWidthOf(piece, options), 0);
  const open = pieces.filter(({ kind }) => kind === 'open').reduce((sum, { from, to }) => sum + to - from, 0);
  return open === 0 ? width : ((width - fixed) / open) * HOUR;
}

function fixedWidthOf({ kind, holiday, from, to }: Piece, { widths, marks }: ScaleOptions): number {
  if (kind === 'open') return 0;
  const usual = kind === 'folded' ? widths.folded : holiday ? widths.holiday : widths.closed;
  const signs = marks.filter((at) => at >= from && at < to).length;
  return Math.max(usual, Math.min(signs, MOST_SIGNS) * SIGN);
}

/** The last whole hour that still fits; never before the hour after now. */
function findCut(pieces: Piece[], options: ScaleOptions): number {
  const { from, to, now, leastHour } = options;
  const least = Math.min(to, from + Math.ceil((now - from) / HOUR + 1) * HOUR);
  let end = to;
  while (
    end > least &&
    hourWidthOf(
      pieces.flatMap((piece) => until(piece, end)),
      options,
    ) < leastHour
  )
    end = Math.max(least, end - step(end - least));
  return end;
}

/** Far ends are searched by the day, near ones by the hour. */
const step = (left: number) => (left > 240 * HOUR ? 24 * HOUR : HOUR);

function until(piece: Piece, to: number): Piece[] {
  if (piece.from >= to) return [];
  return [piece.to > to ? { ...piece, to } : piece];
}

function placePieces(pieces: Piece[], options: ScaleOptions, to: number): Scale {
  const hourWidth = Math.max(1, hourWidthOf(pieces, options));
  const isShut = pieces.every(({ kind }) => kind === 'closed');
  const fixed = pieces.reduce((sum, piece) => sum + fixedWidthOf(piece, options), 0);
  // Where nothing is open, what is closed has all the room there is.
  const stretched = isShut && fixed > 0 ? Math.max(1, options.width / fixed) : 1;
  let x = options.left;
  const blocks = pieces.map((piece): Block => {
    const open = ((piece.to - piece.from) / HOUR) * hourWidth;
    const width = piece.kind === 'open' ? open : fixedWidthOf(piece, options) * stretched;
    const block = { ...piece, x, width };
    x += width;
    return block;
  });
  const { from } = options;
  return { from, to, cut: to < options.to, hourWidth, blocks, x: (at) => placeOf(blocks, at) };
}

function placeOf(blocks: Block[], at: number): number {
  const block = blocks.find(({ to }) => at < to) ?? blocks.at(-1);
  if (!block) return 0;
  const share = (Math.min(Math.max(at, block.from), block.to) - block.from) / (block.to - block.from);
  return block.x + share * block.width;
}
