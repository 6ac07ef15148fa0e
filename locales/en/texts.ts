import { clocks } from './clocks';
import { meta } from './meta';
import { report } from './report';
import { requests } from './requests';
import { units } from './units';

export const en = { clocks, meta, report, requests, units };
