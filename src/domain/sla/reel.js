/** What each code of a comment says: whose word it is, and whether everybody may read it. */
export const words = ['client', 'team', 'app'].flatMap((side) => [
  { on: 'comment', side, public: true },
  { on: 'comment', side, public: false },
]);
/** The codes of the other events; what is neither is read from the event itself. */
export const STATUS = words.length;
export const PRIORITY = STATUS + 1;
const OTHER = STATUS + 2;
const reels = new WeakMap();
/** The reel of a history's events, made once. */
export function reelOf(events) {
  const known = reels.get(events);
  if (known) return known;
  const reel = made(events);
  reels.set(events, reel);
  return reel;
}
function made(events) {
  return {
    at: Float64Array.from(events, ({ at }) => at),
    code: Uint8Array.from(events, codeOf),
    id: events.map(({ id }) => id),
    to: events.map((event) => (event.kind === 'status' || event.kind === 'priority' ? event.to : null)),
    events,
  };
}
function codeOf(event) {
  if (event.kind === 'status') return STATUS;
  if (event.kind === 'priority') return PRIORITY;
  if (event.kind !== 'comment') return OTHER;
  return words.findIndex((word) => word.side === event.side && word.public === event.public);
}
