import Resolver from '@forge/resolver';
import { z } from 'zod';
import { asAdministrator } from '../../application/administer-site';
import { followPin, pinPanel } from '../../application/pin-panel';
import { putFields, showScreens } from '../../application/put-fields';
import { showStart } from '../../application/show-start';
import { useScheme } from '../../application/use-scheme';
import {
  choosePresetPayload,
  followPinPayload,
  pinPanelPayload,
  putFieldsPayload,
  showStartPayload,
} from '../../contract/start';
import { ports } from '../wiring';
import { define } from './answered';

const resolver = new Resolver();

define(resolver, 'showStart', showStartPayload, (asked, { projectId }) =>
  asAdministrator(ports, asked.accountId, () => showStart(ports, { ...asked, projectId })),
);

define(resolver, 'choosePreset', choosePresetPayload, ({ accountId }, { projectId, preset }) =>
  useScheme(ports, { projectId, accountId, preset }),
);

define(resolver, 'showScreens', z.object({}), ({ accountId }) => showScreens(ports, accountId));

define(resolver, 'putFields', putFieldsPayload, ({ accountId }, { screens }) =>
  putFields(ports, { accountId, screens }),
);

define(resolver, 'pinPanel', pinPanelPayload, ({ accountId }, { projectId }) =>
  pinPanel(ports, { accountId, projectId }),
);

define(resolver, 'followPin', followPinPayload, ({ accountId }, asked) =>
  followPin(ports, { accountId, ...asked }),
);

/** What the first page after an install may invoke. */
export const start = resolver.getDefinitions();
