import { clocks } from './clocks';
import { meta } from './meta';
import { requests } from './requests';
import { units } from './units';

export const en = { clocks, meta, requests, units };
