import type { Scheme } from '../scheme';
import { altilogix } from './altilogix';
import { tracktik } from './tracktik';
import { valtech } from './valtech';
import { velsoft } from './velsoft';
import { vircom } from './vircom';

/** The shipped schemes by id, one a desk. */
export const presets: Record<string, Scheme> = { valtech, altilogix, tracktik, velsoft, vircom };
