import { type Operations, toAnswer } from '../product/product';
import { formatInstant } from './model/instants';
import { zoneOf } from './people/people';

export const serverInfo: Operations = {
  getServerInfo: {
    route: 'GET /rest/api/3/serverInfo',
    run: ({ caller }, context) =>
      toAnswer({
        baseUrl: context.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_000,
        serverTime: formatInstant(context.now(), zoneOf(context, caller)),
        serverTitle: 'Jira',
        serverTimeZone: 'Etc/UTC',
      }),
  },
};
