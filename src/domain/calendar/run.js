export const NOTHING = { from: new Float64Array(0), before: new Float64Array(1) };
/** A run of spans that are in order and do not touch. */
export function runOf(spans) {
  const run = { from: new Float64Array(spans.length), before: new Float64Array(spans.length + 1) };
  let total = 0;
  for (let place = 0; place < spans.length; place += 1) {
    const { from, to } = spans[place];
    run.from[place] = from;
    total += to - from;
    run.before[place + 1] = total;
  }
  return run;
}
/** All the open time of a run. */
export function totalOf({ from, before }) {
  return before[from.length];
}
/** Where a span of a run ends. */
export function closeAt({ from, before }, place) {
  return from[place] + before[place + 1] - before[place];
}
/** Runs that follow one another, as one; a span that goes on from one run into the next is one span. */
export function joined(runs) {
  const count = runs.reduce((sum, { from }) => sum + from.length, 0);
  const from = new Float64Array(count);
  const before = new Float64Array(count + 1);
  let [place, total, end] = [0, 0, Number.NaN];
  for (const run of runs.filter((some) => some.from.length > 0)) {
    const shared = run.from[0] === end ? 1 : 0;
    from.set(shared ? run.from.subarray(1) : run.from, place);
    place -= shared;
    for (let index = shared; index <= run.from.length; index += 1)
      before[place + index] = total + run.before[index];
    place += run.from.length;
    total += totalOf(run);
    end = closeAt(run, run.from.length - 1);
  }
  return place === count
    ? { from, before }
    : { from: from.slice(0, place), before: before.slice(0, place + 1) };
}
