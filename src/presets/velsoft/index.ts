import { velsoft } from './scheme';

export const velsoftDesk = { scheme: velsoft };
