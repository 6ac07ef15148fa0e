import { clocksInOrder } from '../../../src/common/clock-names';
import type { Scheme } from '../../../src/contract/scheme';
import { useClockName } from '../clocks/use-clock-name';
import { useEditing } from '../draft/editing';

type Clock = keyof Scheme['clocks'];

/** The report has a cell of its own. */
const isReport = ([name, { kind }]: [Clock, Scheme['clocks'][Clock]]) => (kind ?? name) === 'report';

export interface Column {
  clock: Clock;
  name: string;
}

/** The clocks of the scheme; the report has a column where one is owed. */
export function useColumns(): Column[] {
  const { scheme, say } = useEditing();
  const nameOf = useClockName();
  const shown = clocksInOrder(scheme.clocks)
    .filter((clock) => !isReport(clock))
    .map(([name]) => name);
  const all: Clock[] = scheme.report ? [...shown, 'report'] : shown;
  return all.map((clock) => ({
    clock,
    name: clock === 'update' ? say.every(nameOf(clock)) : nameOf(clock),
  }));
}
