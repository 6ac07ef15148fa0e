import type { Scheme } from '../scheme';
import { valtech } from './valtech';

/** The shipped schemes by id, one a desk. */
export const presets: Record<string, Scheme> = { valtech };
