import type { ManyAnswer, QueueRow, RefusedAnswer } from '../../../src/contract/queue';
import type { Reader } from '../../shared/reader';
import type { BulkTexts } from './texts';

/** What a form for several work items is given. */
export interface FormProps {
  count: number;
  busy: boolean;
  reader: Reader;
  say: BulkTexts;
  run(send: (rows: QueueRow[]) => Promise<ManyAnswer | RefusedAnswer>): void;
  cancel(): void;
}
