/** The timeline's scale: open hours share one width, every closed stretch has a fixed one, and days long past are folded into one. */
export const HOUR = 3_600_000;
/** Where the drawing begins in full: what is folded is told in words. */
export const drawnFrom = ({ blocks, from }) => blocks.find(({ kind }) => kind === 'folded')?.to ?? from;
/** Places a span of time on a width. What does not fit is folded from the oldest day on, then cut from the end. */
export function scaleOf(wanted) {
  const whole = piecesOf(wanted, wanted.from, wanted.to);
  let pieces = whole;
  for (const day of foldable(wanted, whole)) {
    if (hourWidthOf(pieces, wanted) >= wanted.leastHour) break;
    pieces = folded(whole, day);
  }
  const to = cutAt(pieces, wanted);
  return placed(
    pieces.flatMap((piece) => until(piece, to)),
    wanted,
    to,
  );
}
function piecesOf({ closed }, from, to) {
  const pieces = [];
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
function foldable({ now, midnights, closed }, pieces) {
  const openings = pieces.filter(({ kind }) => kind === 'open').map(({ from }) => from);
  const starts = closed.length > 0 ? openings : midnights;
  const past = starts.filter((at) => at <= now);
  return past.slice(1, Math.max(1, past.length - 1));
}
function folded(pieces, until) {
  const rest = pieces.flatMap((piece) => {
    if (piece.to <= until) return [];
    return piece.from < until ? { ...piece, from: until } : piece;
  });
  const from = pieces[0]?.from ?? until;
  return [{ kind: 'folded', from, to: until, holiday: null }, ...rest];
}
function hourWidthOf(pieces, { width, widths }) {
  const fixed = pieces.reduce((sum, piece) => sum + fixedWidth(piece, widths), 0);
  const open = pieces.filter(({ kind }) => kind === 'open').reduce((sum, { from, to }) => sum + to - from, 0);
  return open === 0 ? width : ((width - fixed) / open) * HOUR;
}
function fixedWidth({ kind, holiday }, widths) {
  if (kind === 'open') return 0;
  if (kind === 'folded') return widths.folded;
  return holiday ? widths.holiday : widths.closed;
}
/** The last whole hour that still fits; never before the hour after now. */
function cutAt(pieces, wanted) {
  const { from, to, now, leastHour } = wanted;
  const least = Math.min(to, from + Math.ceil((now - from) / HOUR + 1) * HOUR);
  let end = to;
  while (
    end > least &&
    hourWidthOf(
      pieces.flatMap((piece) => until(piece, end)),
      wanted,
    ) < leastHour
  )
    end = Math.max(least, end - step(end - least));
  return end;
}
/** Far ends are searched by the day, near ones by the hour. */
const step = (left) => (left > 240 * HOUR ? 24 * HOUR : HOUR);
function until(piece, to) {
  if (piece.from >= to) return [];
  return [piece.to > to ? { ...piece, to } : piece];
}
function placed(pieces, wanted, to) {
  const hourWidth = Math.max(1, hourWidthOf(pieces, wanted));
  let x = wanted.left;
  const blocks = pieces.map((piece) => {
    const open = ((piece.to - piece.from) / HOUR) * hourWidth;
    const width = piece.kind === 'open' ? open : fixedWidth(piece, wanted.widths);
    const block = { ...piece, x, width };
    x += width;
    return block;
  });
  const { from } = wanted;
  return { from, to, cut: to < wanted.to, hourWidth, blocks, x: (at) => placeOf(blocks, at) };
}
function placeOf(blocks, at) {
  const block = blocks.find(({ to }) => at < to) ?? blocks.at(-1);
  if (!block) return 0;
  const share = (Math.min(Math.max(at, block.from), block.to) - block.from) / (block.to - block.from);
  return block.x + share * block.width;
}
