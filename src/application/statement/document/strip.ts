import type { Texts } from '../../../../locales/languages';
import { weekdayOfDate } from '../../../domain/calendar/civil-dates';
import { type Cell, table } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { StatementFigures } from '../../../domain/statement/figures';
import { formatDay } from '../../../domain/time/format-date';
import { addCivilDays } from '../../../domain/time/instant';

export type Strip = NonNullable<StatementFigures['availability']>['strip'];

const DAYS = {
  down: { mark: '▼', background: '#FFD5D2' },
  planned: { mark: 'M', background: '#CCE0FF' },
  client: { mark: 'C', background: '#FFF7D6' },
  up: { mark: '✓', background: '#DCFFF1' },
  unknown: { mark: '·', background: '#F1F2F4' },
};

const WEEK = [0, 1, 2, 3, 4, 5, 6];
/** In pixels. */
const LABEL_WIDTH = 200;
const DAY_WIDTH = 80;

/** A row a week, so that a day has room for its number and its mark wherever the page is read. */
export function stripTableOf(strip: Strip, texts: Texts): Node {
  const mondays = [...new Set(strip.map(({ on }) => mondayOf(on)))];
  const rows = mondays.map((monday): Cell[] => {
    const days = WEEK.map((place) => strip.find(({ on }) => on === addCivilDays(monday, place)));
    const first = days.find((day) => day !== undefined)?.on ?? monday;
    return [formatDay(first, texts.meta.intl), ...days.map(dayCellOf)];
  });
  const names = WEEK.map((place) => weekdayNameOf(addCivilDays(mondays[0] ?? '2025-06-02', place), texts));
  return table([texts.statement.day, ...names], rows, [LABEL_WIDTH, ...WEEK.map(() => DAY_WIDTH)]);
}

const mondayOf = (on: string): string => addCivilDays(on, -((weekdayOfDate(on) + 6) % 7));

function dayCellOf(day: Strip[number] | undefined): Cell {
  if (!day) return [];
  const { mark, background } = DAYS[day.state];
  return { words: `${Number(day.on.slice(-2))}\u00a0${mark}`, background };
}

const weekdayNameOf = (on: string, { meta }: Texts): string =>
  new Intl.DateTimeFormat(meta.intl, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${on}T00:00Z`),
  );
