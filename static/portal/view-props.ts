import type { RequestAnswer } from '../../src/contract/clients/portal';
import type { Reader } from '../shared/reader';

/** What each part of the panel shows something of. */
export interface ViewProps extends Reader {
  answer: RequestAnswer;
  now: number;
  /** Asks again, after something was said. */
  refresh(): void;
}
