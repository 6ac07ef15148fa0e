import type { ClientTermsCalls } from '../../../src/contract/client-terms';
import { makeAsk } from '../../shared/licence';

export const invoke = makeAsk<ClientTermsCalls>();
