import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closes, type Engine, holidays, opens } from './work';

const file = resolve(process.cwd(), 'test/peers/working-time.mjs');

/** Other people's libraries, from the package of the peers; none, and said so, where that is not installed. */
export async function loadLibraries(): Promise<Engine[]> {
  try {
    const peers = await import(pathToFileURL(file).href);
    return peers.libraries({ opens, closes, holidays });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('Measured without other libraries: `npm run peers` installs them.\n');
    return [];
  }
}
