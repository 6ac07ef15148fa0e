import type { Scheme } from '../domain/scheme/scheme';
import { altilogix } from './altilogix/scheme';
import { tracktik } from './tracktik/scheme';
import { valtech } from './valtech/scheme';
import { velsoft } from './velsoft/scheme';
import { vircom } from './vircom/scheme';

/** The shipped schemes by id, one a desk. */
export const presets: Record<string, Scheme> = { valtech, altilogix, tracktik, velsoft, vircom };
