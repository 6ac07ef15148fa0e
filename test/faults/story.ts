/** The life of an incident, made from a seed: who does what, and how long after the step before. */
import { seedRandom } from '../../local/common/seed-random';

export type StoryStep =
  | { do: 'say'; as: 'client' | 'team'; internal: boolean }
  | { do: 'move'; to: string }
  | { do: 'prioritise'; to: string }
  | { do: 'record'; kind: 'contact' | 'restored' | 'workaround' };

export interface Step {
  afterMs: number;
  action: StoryStep;
}

export interface Story {
  priority: string;
  steps: Step[];
}

const MINUTE = 60_000;
const priorities = ['Fatal', 'Critical', 'Minor'];

/** Between three and nine steps, the last of them a closing for most, some reopened. */
export function storyOf(seed: number): Story {
  const random = seedRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const after = () => Math.floor(random() * random() * 180) * MINUTE + Math.floor(random() * 60) * 1_000;
  const createStep = (): StoryStep => {
    const choice = random();
    if (choice < 0.3) return { do: 'say', as: pick(['client', 'team'] as const), internal: false };
    if (choice < 0.4) return { do: 'say', as: 'team', internal: true };
    if (choice < 0.55) return { do: 'prioritise', to: pick(priorities) };
    if (choice < 0.75)
      return { do: 'move', to: pick(['In Progress', 'Waiting for client', 'Done', 'To Do']) };
    return { do: 'record', kind: pick(['contact', 'restored', 'workaround'] as const) };
  };
  const steps = Array.from({ length: 2 + Math.floor(random() * 6) }, () => ({
    afterMs: after(),
    action: createStep(),
  }));
  const closing: Step[] = random() < 0.85 ? [{ afterMs: after(), action: { do: 'move', to: 'Done' } }] : [];
  return { priority: pick(priorities), steps: [...steps, ...closing] };
}
