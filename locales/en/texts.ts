import { meta } from './meta';
import { requests } from './requests';

export const en = { meta, requests };
