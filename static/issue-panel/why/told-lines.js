/** The lines of a cycle at an instant after they were asked for: the last of one that is open goes on. */
export function toldLines({ lines, stoppedAt }, now) {
  let counted = 0;
  const told = lines.map((line, place) => {
    const open = stoppedAt === null && place === lines.length - 1;
    const to = open ? Math.max(line.to, now) : line.to;
    const before = counted;
    if (line.state === 'running') counted += to - line.from;
    return { ...line, to, open, shownMs: whole(counted) - whole(before) };
  });
  return { lines: told, totalMs: whole(counted) };
}
const whole = (ms) => Math.floor(ms / 1000) * 1000;
