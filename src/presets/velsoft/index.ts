import type { Desk } from '../desk';
import { velsoft } from './scheme';

export const velsoftDesk: Desk = { scheme: velsoft };
