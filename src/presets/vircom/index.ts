import type { Desk } from '../desk';
import { vircom } from './scheme';

export const vircomDesk: Desk = { scheme: vircom };
