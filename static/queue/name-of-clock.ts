import { clockNameIn } from '../../src/common/clock-names';
import { textIn } from '../../src/common/local-text';
import type { QueueClock } from '../../src/contract/queue';
import type { Reader } from '../shared/reader';

/** What a clock is called in the queue; the stage of a report goes by its own name. */
export const nameOfClock = (
  { clock, stage }: Pick<QueueClock, 'clock' | 'stage'>,
  reader: Pick<Reader, 'words' | 'language'>,
) => (stage ? textIn(stage, reader.language) : clockNameIn(reader.words.clocks, clock));
