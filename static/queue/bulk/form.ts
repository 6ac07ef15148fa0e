import type { ManyAnswer, RefusedAnswer } from '../../../src/contract/queue';
import type { Reader } from '../../shared/reader';
import type { Entry } from '../entries';
import type { QueueTexts } from '../texts';

/** What a form for several work items is given. */
export interface FormProps {
  count: number;
  busy: boolean;
  reader: Reader;
  say: QueueTexts;
  run(send: (rows: Entry['row'][]) => Promise<ManyAnswer | RefusedAnswer>): void;
  cancel(): void;
}
