import type { Desk } from '../desk';
import { altilogixBilling } from './billing';
import { altilogix } from './scheme';

export const altilogixDesk: Desk = { scheme: altilogix, billing: altilogixBilling };
