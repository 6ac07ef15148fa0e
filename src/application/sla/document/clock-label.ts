import { inEachLanguage, type Texts } from '../../../../locales/languages';
import { clockNameIn, kindOfName, type OwnClockNames, withOwnNames } from '../../../common/clock-names';
import { own } from '../../../common/own';
import type { OwnText } from '../../../domain/own-texts';
import { type ClockName, kindOf, type Scheme } from '../../../domain/scheme/scheme';
import { isWithheld } from '../../../domain/withheld-name';

type WithClocks = Pick<Scheme, 'clocks'>;

/**
 * What a scheme calls its clocks, where that is not what their kind is called; of the clocks given, or of all. One that only another
 * client was promised is said to be so.
 */
export function ownClockNamesOf(
  scheme: WithClocks,
  clocks: readonly ClockName[] = Object.keys(scheme.clocks),
): OwnClockNames {
  const named = clocks.flatMap((clock) => {
    const name = ownNameOf(scheme, clock);
    return name ? [[clock, name] as const] : [];
  });
  return Object.fromEntries(named);
}

function ownNameOf(scheme: WithClocks, clock: ClockName): OwnText | undefined {
  const name = own(scheme.clocks, clock)?.name;
  if (name) return name;
  if (isWithheld(clock)) return inEachLanguage(({ clocks }) => clocks.ofAnother);
  const isOwn = own(scheme.clocks, clock) !== undefined && kindOfName(clock) === undefined;
  return isOwn ? kindNameOf(scheme, clock) : undefined;
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
