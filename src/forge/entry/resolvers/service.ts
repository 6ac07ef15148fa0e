import type Resolver from '@forge/resolver';
import { z } from 'zod';
import {
  announceMaintenance,
  editOutage,
  saveMaintenance,
  showService,
  showServices,
} from '../../../application/availability/record-service';
import {
  announcePayload,
  maintenancePayload,
  outagePayload,
  servicePayload,
} from '../../../contract/service';
import { ports } from '../../wiring';
import { define } from './answered';

/** What the accounts' page asks of clients' services. */
export function defineService(resolver: Resolver): void {
  define(resolver, 'showServices', z.object({}), () => showServices(ports));
  define(resolver, 'showService', servicePayload, (_asked, client) => showService(ports, client));
  define(resolver, 'editOutage', outagePayload, (asked, edit) => editOutage(ports, asked, edit));
  define(resolver, 'saveMaintenance', maintenancePayload, (asked, told) =>
    saveMaintenance(ports, asked, told),
  );
  define(resolver, 'announceMaintenance', announcePayload, (_asked, told) =>
    announceMaintenance(ports, told),
  );
}
