import { calendarSchema } from '../../src/domain/calendar/calendar';
import { compileCalendar } from '../../src/domain/calendar/working-time';
import type { Findings } from './main';
import { type Rate, race, table } from './measure';
import { bytesPerSpan, compileCost } from './working-time/cost';
import { libraries } from './working-time/libraries';
import { limitOver } from './working-time/limit';
import { walks } from './working-time/walks';
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
  const slow = [...(await libraries()), ...walks()];
  const work = workOf(COUNT);
  const add = measured('add', work.add, ours, limit, slow);
  const between = measured('between', work.between, ours, limit, slow);
  const spans = bytesPerSpan(calendar);
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

function measured(op: 'add' | 'between', work: Work, ours: Engine, limit: Engine, slow: Engine[]) {
  const racer = (engine: Engine) => ({
    name: engine.name,
    answer: ([one, two]: [number, number]) => engine[op](one, two),
  });
  const expected = work.map(([one, two]) => ours[op](one, two));
  const fast = race(work, expected, [ours, limit].map(racer), { time: 250, rounds: 5 });
  const rest = race(work, expected, slow.map(racer), { time: 500, rounds: 1 });
  const libraryNames = new Set(slow.filter(({ library }) => library).map(({ name }) => name));
  const [us, bound] = fast as [Rate, Rate];
  const [peer] = rest.filter(({ name }) => libraryNames.has(name)).sort((a, b) => b.perSecond - a.perSecond);
  const ratioPeer = peer ? us.perSecond / peer.perSecond : null;
  const ratioLimit = bound.perSecond / us.perSecond;
  return {
    lines: [
      ...table([
        ['', `${op}/s`, 'ours is', 'questions', 'same answer'],
        ...[...fast, ...rest].map((rate) => row(rate, us)),
      ]),
      `${op}: ${beside(peer, ratioPeer)}; the limit is ${ratioLimit.toFixed(2)} × ours (goal: at most 2).`,
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

const beside = (peer: Rate | undefined, ratio: number | null) =>
  peer && ratio !== null
    ? `${Math.round(ratio)} × the fastest library, ${peer.name} (goal: at least 1000)`
    : 'no library is installed to measure beside';

function row({ name, perSecond, count, agrees }: Rate, us: Rate): string[] {
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
