import { clockNameIn } from '../../src/common/clock-names';
import { textIn } from '../../src/common/local-text';
import type { ClockName, FiguresAnswer } from '../../src/contract/figures';
import { SelectField } from '../shared/form/select-field';
import type { Reader } from '../shared/reader';
import { formatMonth } from '../shared/time/month-text';
import type { FigureQuery } from './attainment';
import { addMonths } from './months';
import type { FigureTexts } from './texts';

export const TARGETS = ['0.99', '0.98', '0.95', '0.9', '0.85', '0.8'];

/** Clocks to choose from, as the reader calls each. */
export const clockOptionsOf = (clocks: readonly ClockName[], { words }: Reader): [string, string][] =>
  clocks.map((clock) => [clock, clockNameIn(words.clocks, clock)]);

export const contractOptionsOf = ({ contracts }: FiguresAnswer, { language }: Reader): [string, string][] =>
  contracts.map(({ id, name }) => [id, textIn(name, language)]);

interface Props {
  figures: FiguresAnswer;
  query: FigureQuery;
  reader: Reader;
  say: FigureTexts;
  change(next: Partial<FigureQuery>): void;
}

/** The period, the client, the clock and the target a report is of. */
export function FigureFilters({ figures, query, reader, say, change }: Props) {
  const months = Array.from({ length: 24 }, (_, back) => addMonths(figures.month, -back));
  const options = months.map((month): [string, string] => [month, formatMonth(month, reader)]);
  const clients = figures.clients.map(({ id, name }): [string, string] => [id, name]);
  const contracts = contractOptionsOf(figures, reader);
  const clocks = clockOptionsOf(figures.clocks, reader);
  const percent = new Intl.NumberFormat(reader.locale, { style: 'percent' });
  const targets = TARGETS.map((share): [string, string] => [share, percent.format(Number(share))]);
  return (
    <search className="figure-filters">
      <SelectField
        label={say.filters.from}
        value={query.from}
        options={options}
        choose={(from) => change({ from, to: laterOf(from, query.to) })}
      />
      <SelectField
        label={say.filters.to}
        value={query.to}
        options={options}
        choose={(to) => change({ to, from: earlierOf(query.from, to) })}
      />
      <SelectField
        label={say.filters.client}
        value={query.client ?? ''}
        options={[['', say.everyClient], ...clients]}
        choose={(id) => change({ client: id || null })}
      />
      {contracts.length > 0 ? (
        <SelectField
          label={say.filters.contract}
          value={query.contract ?? ''}
          options={[['', say.everyContract], ...contracts]}
          choose={(id) => change({ contract: id || null })}
        />
      ) : null}
      <SelectField
        label={say.filters.clock}
        value={query.clock}
        options={[['', say.everyClock], ...clocks]}
        choose={(clock) => change({ clock: clock as FigureQuery['clock'] })}
      />
      <SelectField
        label={say.filters.target}
        value={String(query.target ?? '')}
        options={[['', say.noTarget], ...targets]}
        choose={(share) => change({ target: share === '' ? null : Number(share) })}
      />
    </search>
  );
}

const laterOf = (from: string, to: string) => (to < from ? from : to);
const earlierOf = (from: string, to: string) => (from > to ? to : from);
