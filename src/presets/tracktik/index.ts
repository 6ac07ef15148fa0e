import { tracktikAvailability } from './availability';
import { tracktik } from './scheme';

export const tracktikDesk = { scheme: tracktik, availability: tracktikAvailability };
