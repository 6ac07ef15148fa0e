import type { Desk } from '../desk';
import { tracktikAvailability } from './availability';
import { tracktik } from './scheme';

export const tracktikDesk: Desk = { scheme: tracktik, availability: tracktikAvailability };
