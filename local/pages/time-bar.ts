import type { Site } from '../running/running-site';

const minute = 60_000;

/** What a button of the time bar does. */
export async function moveTime(site: Site, move: string): Promise<void> {
  if (move === 'pause') site.clock.freeze();
  if (move === 'run') site.clock.run(1);
  if (move === 'advance-15') await site.advance(15 * minute);
  if (move === 'advance-60') await site.advance(60 * minute);
  if (move === 'morning') await site.advance(msUntilMorning(site.clock.now()));
}

/** To the next 08:00 in the team's zone, as the wall shows it. */
function msUntilMorning(now: number): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'America/Toronto',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const [hours = 0, minutes = 0] = wall.split(':').map(Number);
  const left = (8 * 60 - hours * 60 - minutes + 24 * 60) % (24 * 60);
  return (left || 24 * 60) * minute - (now % minute);
}
