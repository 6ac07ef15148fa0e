import Resolver from '@forge/resolver';
import { useScheme } from '../../../application/scheme/use-scheme';
import { asAdministrator } from '../../../application/site/administer-site';
import { followPin, pinPanel } from '../../../application/site/pin-panel';
import { putFields, showScreens } from '../../../application/site/put-fields';
import { showStart } from '../../../application/site/show-start';
import {
  choosePresetPayload,
  followPinPayload,
  pinPanelPayload,
  putFieldsPayload,
  showScreensPayload,
  showStartPayload,
} from '../../../contract/start';
import { ports } from '../wiring';
import { define } from './define';

const resolver = new Resolver();

define(resolver, 'showStart', showStartPayload, (context, { projectId }) =>
  asAdministrator(ports, () => showStart(ports, { ...context, projectId })),
);

define(resolver, 'choosePreset', choosePresetPayload, ({ accountId }, choice) =>
  useScheme(ports, { accountId, ...choice }),
);

define(resolver, 'showScreens', showScreensPayload, (_asked, { from }) => showScreens(ports, from));

define(resolver, 'putFields', putFieldsPayload, (_asked, { screens }) => putFields(ports, { screens }));

define(resolver, 'pinPanel', pinPanelPayload, (_asked, { projectId }) => pinPanel(ports, { projectId }));

define(resolver, 'followPin', followPinPayload, (_asked, pin) => followPin(ports, pin));

/** What the first page after an install may invoke. */
export const start = resolver.getDefinitions();
