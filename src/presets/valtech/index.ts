import type { Desk } from '../desk';
import { valtechBilling } from './billing';
import { valtech } from './scheme';

export const valtechDesk: Desk = { scheme: valtech, billing: valtechBilling };
