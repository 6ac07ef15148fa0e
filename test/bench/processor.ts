/** How much of the processor one side of the site takes: samples of the running process, each given to the nearest code that is the app's or ours. */
import { Session } from 'node:inspector/promises';

interface Node {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

/** Runs something and tells the milliseconds that code under a folder took of the processor, and all of it. */
export async function processorOf(
  folder: string,
  run: () => Promise<void>,
): Promise<{ own: number; all: number }> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1_000 });
  await session.post('Profiler.start');
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const all = (user + system) / 1_000;
  return { own: all * shareOf(folder, profile.nodes as Node[], profile.samples ?? []), all };
}

/** What Node does on behalf of a side is that side's; idle moments are nobody's. */
function shareOf(folder: string, nodes: Node[], samples: number[]): number {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sideOf = (id: number | undefined): 'app' | 'site' | 'nobody' => {
    const url = id === undefined ? undefined : byId.get(id)?.callFrame.url;
    if (url === undefined) return 'nobody';
    if (url.includes(folder)) return 'app';
    if (/\/(local|test)\/|node_modules/.test(url)) return 'site';
    return sideOf(parents.get(id as number));
  };
  const sides = new Map(nodes.map(({ id }) => [id, sideOf(id)]));
  const count = (side: string) => samples.filter((id) => sides.get(id) === side).length;
  return count('app') / Math.max(1, count('app') + count('site'));
}
