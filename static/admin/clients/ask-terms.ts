import type { ClientTermsCalls } from '../../../src/contract/clients/client-terms';
import { makeAsk } from '../../shared/licence';

export const invoke = makeAsk<ClientTermsCalls>();
