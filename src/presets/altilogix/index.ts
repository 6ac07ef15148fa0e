import { altilogixBilling } from './billing';
import { altilogix } from './scheme';

export const altilogixDesk = { scheme: altilogix, billing: altilogixBilling };
