import type { en } from '../en/texts';
import { meta } from './meta';
import { requests } from './requests';

export const fr: typeof en = { meta, requests };
