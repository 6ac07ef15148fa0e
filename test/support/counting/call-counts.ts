/** What the app's functions ask of the platform, counted by who asks and what: the same calls at every run of the same site. */
import type { Site } from '../../../local/running/running-site';
import { kindOf } from './kinds';

type Asked = 'storage' | 'queue' | 'jira' | 'confluence';

export class CallCounts {
  private readonly counts = new Map<string, Map<Asked, number>>();
  /** How often each kind of call was made, by each function. */
  readonly kinds = new Map<string, number>();
  /** How often the app has read an issue to evaluate it. */
  passes = 0;
  /** Calls of Confluence, and of Jira to link a report: none for an issue without one. */
  ofReports = 0;

  constructor(site: Site) {
    site.listenToCalls((call) => {
      const { by, to, path, method } = call;
      const kind = `${by}: ${kindOf(call)}`;
      this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
      const asked = askedOf(to, path);
      const own = this.counts.get(by) ?? new Map<Asked, number>();
      this.counts.set(by, own.set(asked, (own.get(asked) ?? 0) + 1));
      if (method === 'GET' && /^\/rest\/api\/3\/issue\/\d+\?.*expand=changelog/.test(path)) this.passes += 1;
      if (asked === 'confluence' || path.includes('/remotelink')) this.ofReports += 1;
    });
  }

  /** How often a function has asked, or all of them together. */
  of(asked: Asked, by?: string): number {
    const counts = by === undefined ? [...this.counts.values()] : [this.counts.get(by) ?? new Map()];
    return counts.reduce((sum, own) => sum + (own.get(asked) ?? 0), 0);
  }

  /** Whoever has asked anything, the busiest first. */
  functions(): string[] {
    const sumOf = (by: string) => [...(this.counts.get(by)?.values() ?? [])].reduce((a, b) => a + b, 0);
    return [...this.counts.keys()].sort((a, b) => sumOf(b) - sumOf(a));
  }
}

function askedOf(to: string, path: string): Asked {
  if (to === 'kvs') return 'storage';
  if (to === 'queue') return 'queue';
  return path.startsWith('/wiki') ? 'confluence' : 'jira';
}
