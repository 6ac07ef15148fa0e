import type { en } from '../en/texts';
import { clocks } from './clocks';
import { meta } from './meta';
import { requests } from './requests';
import { units } from './units';

export const fr: typeof en = { clocks, meta, requests, units };
