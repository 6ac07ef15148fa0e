import { vircom } from './scheme';

export const vircomDesk = { scheme: vircom };
