import type Resolver from '@forge/resolver';
import { announceMaintenance } from '../../../application/availability/announce-maintenance';
import {
  editOutage,
  saveMaintenance,
  showService,
  showServices,
} from '../../../application/availability/record-service';
import * as z from '../../../common/zod';
import {
  announcePayload,
  maintenancePayload,
  outagePayload,
  servicePayload,
} from '../../../contract/service';
import { ports } from '../wiring';
import { define } from './define';

/** What the accounts' page asks of clients' services. */
export function defineService(resolver: Resolver): void {
  define(resolver, 'showServices', z.object({}), () => showServices(ports));
  define(resolver, 'showService', servicePayload, (_context, client) => showService(ports, client));
  define(resolver, 'editOutage', outagePayload, (context, edit) => editOutage(ports, context, edit));
  define(resolver, 'saveMaintenance', maintenancePayload, (context, payload) =>
    saveMaintenance(ports, context, payload),
  );
  define(resolver, 'announceMaintenance', announcePayload, (_context, payload) =>
    announceMaintenance(ports, payload),
  );
}
