import type { en } from '../en/texts';
import { clocks } from './clocks';
import { meta } from './meta';
import { report } from './report';
import { requests } from './requests';
import { units } from './units';

export const fr: typeof en = { clocks, meta, report, requests, units };
