/** The bars of a cycle: what counted, coloured by its verdict and by what it is past, then what is left. */
export function barsOf(cycle, now) {
  const open = cycle.stoppedAt === null;
  const bars = cycle.lines.flatMap((line) => barsOfLine(cycle, line));
  const last = bars.at(-1);
  if (last)
    Object.assign(last, { ends: !open, grows: open && last.look !== 'waiting' && last.look !== 'closed' });
  if (!open || cycle.state !== 'running' || cycle.dueAt === null || cycle.dueAt <= now) return bars;
  return [...bars, bar('left', now, cycle.dueAt, null)];
}
function barsOfLine(cycle, line) {
  if (line.state === 'paused') return [bar('waiting', line.from, line.to, line)];
  if (line.state === 'closed') return [bar('closed', line.from, line.to, line)];
  if (cycle.state === 'met') return [bar('met', line.from, line.to, line)];
  const cuts = [cycle.aimAt, overFrom(cycle)].filter((at) => at !== null && at > line.from && at < line.to);
  const edges = [line.from, ...cuts.sort((a, b) => a - b), line.to];
  return edges.slice(0, -1).map((from, place) => bar(lookAt(cycle, from), from, edges[place + 1], line));
}
const overFrom = ({ breachedAt, dueAt }) => breachedAt ?? dueAt;
function lookAt(cycle, from) {
  const over = overFrom(cycle);
  if (over !== null && from >= over) return 'over';
  return cycle.aimAt !== null && from >= cycle.aimAt ? 'late' : 'counted';
}
const bar = (look, from, to, line) => ({
  from,
  to,
  look,
  grows: false,
  ends: false,
  line,
});
