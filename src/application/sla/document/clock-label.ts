import { inEachLanguage, type Texts } from '../../../../locales/languages';
import { clockNameIn, kindOfName, type OwnClockNames, withOwnNames } from '../../../common/clock-names';
import type { OwnText } from '../../../domain/own-texts';
import { type ClockName, kindOf, type Scheme } from '../../../domain/scheme/scheme';

type WithClocks = Pick<Scheme, 'clocks'>;

/** What a scheme calls its clocks, where that is not what their kind is called; of the clocks given, or of all. */
export function ownClockNamesOf(
  scheme: WithClocks,
  clocks: readonly ClockName[] = Object.keys(scheme.clocks),
): OwnClockNames {
  const chosen = Object.entries(scheme.clocks).filter(([clock]) => clocks.includes(clock));
  const named = chosen.flatMap(([clock, { name }]) => {
    if (name) return [[clock, name] as const];
    return kindOfName(clock) === undefined ? [[clock, kindNameOf(scheme, clock)] as const] : [];
  });
  return Object.fromEntries(named);
}

/** A clock without a name goes by its kind's. */
function kindNameOf(scheme: WithClocks, clock: ClockName): OwnText {
  const kind = kindOf(scheme, clock);
  return inEachLanguage(({ clocks }) => clocks.names[kind]);
}

/** A clock as its scheme calls it in a language. */
export function clockLabelOf(scheme: WithClocks, clock: ClockName, { clocks, meta }: Texts): string {
  return clockNameIn(withOwnNames(clocks.names, ownClockNamesOf(scheme, [clock]), meta.code), clock);
}
