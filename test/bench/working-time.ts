import { calendarSchema } from '../../src/domain/calendar/calendar';
import { compileCalendar } from '../../src/domain/calendar/working-time';
import type { Findings } from './main';
import { formatTable, type Rate, runRace } from './measure';
import { compileCost, measureBytesPerSpan } from './working-time/cost';
import { createDayLoops } from './working-time/day-loops';
import { loadLibraries } from './working-time/libraries';
import { limitOver } from './working-time/limit';
import { closes, type Engine, holidays, opens, type Work, workOf, zone } from './working-time/work';

const COUNT = 10_000;
const hours: [string, string][] = [[opens, closes]];
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };

/** Working time: ours, the bare search it cannot beat, three libraries and two walks by days, on the same questions. */
export async function run(): Promise<Findings> {
  process.env.TZ = zone;
  const calendar = calendarSchema.parse({ timezone: zone, weekly: week, holidays });
  const time = compileCalendar(calendar);
  const ours: Engine = {
    name: 'ours',
    library: false,
    add: (at, length) => time.add(at, length),
    between: (from, to) => time.between(from, to),
  };
  const limit = limitOver(time.segments(Date.UTC(2020, 0, 2), Date.UTC(2031, 11, 31)));
  const slow = [...(await loadLibraries()), ...createDayLoops()];
  const work = workOf(COUNT);
  const add = measureEngines('add', work.add, ours, limit, slow);
  const between = measureEngines('between', work.between, ours, limit, slow);
  const spans = measureBytesPerSpan(calendar);
  const cost = compileCost(calendar);
  return {
    lines: [
      ...add.lines,
      ...between.lines,
      `Memory: ${spans.toFixed(1)} bytes a span (goal: at most 24).`,
      `Compiling a year, its zone known: as dear as ${cost.toFixed(1)} luxon conversions (goal: at most 200).`,
    ],
    json: {
      work: { add: add.json, between: between.json },
      bytesPerSpan: round(spans),
      compileYearInLuxonConversions: round(cost),
    },
  };
}

function measureEngines(op: 'add' | 'between', work: Work, ours: Engine, limit: Engine, slow: Engine[]) {
  const toRacer = (engine: Engine) => ({
    name: engine.name,
    answer: ([first, second]: [number, number]) => engine[op](first, second),
  });
  const expected = work.map(([first, second]) => ours[op](first, second));
  const fast = runRace(work, expected, [ours, limit].map(toRacer), { time: 250, rounds: 5 });
  const rest = runRace(work, expected, slow.map(toRacer), { time: 500, rounds: 1 });
  const libraryNames = new Set(slow.filter(({ library }) => library).map(({ name }) => name));
  const [us, bound] = fast as [Rate, Rate];
  const [peer] = rest.filter(({ name }) => libraryNames.has(name)).sort((a, b) => b.perSecond - a.perSecond);
  const ratioPeer = peer ? us.perSecond / peer.perSecond : null;
  const ratioLimit = bound.perSecond / us.perSecond;
  return {
    lines: [
      ...formatTable([
        ['', `${op}/s`, 'ours is', 'questions', 'same answer'],
        ...[...fast, ...rest].map((rate) => formatRow(rate, us)),
      ]),
      `${op}: ${formatRatio(peer, ratioPeer)}; the limit is ${ratioLimit.toFixed(2)} × ours (goal: at most 2).`,
      '',
    ],
    json: {
      ours: Math.round(us.perSecond),
      limit: Math.round(bound.perSecond),
      fastestPeer: peer ? Math.round(peer.perSecond) : null,
      fastestPeerName: peer?.name ?? null,
      ratioPeer: ratioPeer && round(ratioPeer),
      ratioLimit: round(ratioLimit),
      engines: [...fast, ...rest].map((rate) => ({ ...rate, perSecond: Math.round(rate.perSecond) })),
    },
  };
}

const formatRatio = (peer: Rate | undefined, ratio: number | null) =>
  peer && ratio !== null
    ? `${Math.round(ratio)} × the fastest library, ${peer.name} (goal: at least 1000)`
    : 'no library is installed to measure beside';

function formatRow({ name, perSecond, count, agrees }: Rate, us: Rate): string[] {
  const times = us.perSecond / perSecond;
  return [
    name,
    Math.round(perSecond).toLocaleString('en'),
    `${times < 10 ? times.toFixed(2) : Math.round(times).toLocaleString('en')} ×`,
    count.toLocaleString('en'),
    `${Math.floor((agrees / count) * 1000) / 10} %`,
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
