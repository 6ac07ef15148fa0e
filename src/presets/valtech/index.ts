import { valtechBilling } from './billing';
import { valtech } from './scheme';

export const valtechDesk = { scheme: valtech, billing: valtechBilling };
