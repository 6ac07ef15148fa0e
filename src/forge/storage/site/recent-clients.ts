import { withCache } from '../../cached';
import { storedSite } from './site';

const CLIENTS_MS = 60_000;

/** Every evaluation asks, and clients seldom change: as they were within the last minute. */
const cachedClients = withCache(CLIENTS_MS, () => storedSite.listClients());

export const listRecentClients = () => cachedClients('');
