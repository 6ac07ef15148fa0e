import { clockNameIn } from '../../../src/common/clock-names';
import type { ClockView } from '../../../src/contract/clocks';
import type { Reader } from '../../shared/reader';

/** What a clock is called on the panel; the stage of a report goes by its own name. */
export const nameOfClock = (
  { clock, stage }: Pick<ClockView, 'clock' | 'stage'>,
  words: Reader['words'],
): string => stage ?? clockNameIn(words.clocks, clock);
