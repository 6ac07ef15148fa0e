import type { ServiceCalls } from '../../src/contract/service';
import { makeAsk } from '../shared/licence';

export const invoke = makeAsk<ServiceCalls>();
