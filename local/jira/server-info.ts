import { type Operations, ok } from '../product';
import { zoneOf } from './people/people';
import { written } from './times';

export const serverInfo: Operations = {
  getServerInfo: {
    route: 'GET /rest/api/3/serverInfo',
    run: ({ caller }, ground) =>
      ok({
        baseUrl: ground.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        serverTime: written(ground.now(), zoneOf(ground, caller)),
        serverTitle: 'Jira',
        serverTimeZone: 'Etc/UTC',
      }),
  },
};
