import Resolver from '@forge/resolver';
import { readHolidays } from '../../../application/calendar/shared-calendars';
import { orderRebuild, showRebuild } from '../../../application/evaluation/rebuild';
import { tryRebuild } from '../../../application/refresh/try-rebuild';
import { copyScheme, listCopies } from '../../../application/scheme/copy-scheme';
import { countPriorities } from '../../../application/scheme/count-priorities';
import { createPriorities } from '../../../application/scheme/create-priorities';
import { findContract } from '../../../application/scheme/find-contract';
import { previewScheme } from '../../../application/scheme/preview-scheme';
import { checkScheme, saveScheme } from '../../../application/scheme/save-scheme';
import { showReportExample } from '../../../application/scheme/show-report-example';
import { readVersion, showScheme } from '../../../application/scheme/show-scheme';
import { findPeople, namePeople } from '../../../application/site/find-people';
import { proposeClient } from '../../../application/site/propose-client';
import * as z from '../../../common/zod';
import { contractPayload, previewPayload } from '../../../contract/preview';
import { rebuildPayload, tryRebuildPayload } from '../../../contract/rebuild';
import {
  copyPayload,
  draftPayload,
  filePayload,
  findPayload,
  namePayload,
  prioritiesPayload,
  savePayload,
  versionPayload,
} from '../../../contract/scheme';
import { proposePayload } from '../../../contract/site/proposals';
import { ports } from '../wiring';
import { define } from './define';
import { defineExchange } from './exchange';

const resolver = new Resolver();

define(resolver, 'showScheme', z.object({}), (context) => showScheme(ports, context));

define(resolver, 'checkScheme', draftPayload, (context, { scheme }) =>
  checkScheme(ports, { ...context, scheme }),
);

define(resolver, 'showReportExample', draftPayload, (context, { scheme }) =>
  showReportExample(ports, { ...context, scheme }),
);

define(resolver, 'findContract', contractPayload, (context, { scheme, key }) =>
  findContract(ports, { ...context, scheme, key }),
);

define(resolver, 'previewScheme', previewPayload, (context, { scheme, from, forOpen }) =>
  previewScheme(ports, { ...context, scheme, from, forOpen }),
);

define(resolver, 'saveScheme', savePayload, (context, payload) =>
  saveScheme(ports, { ...context, ...payload }),
);

define(resolver, 'readVersion', versionPayload, (context, { version }) =>
  readVersion(ports, context, version),
);

define(resolver, 'countPriorities', z.object({}), (context) => countPriorities(ports, context));

define(resolver, 'listCopies', z.object({}), (context) => listCopies(ports, context));

define(resolver, 'copyScheme', copyPayload, (context, { from }) => copyScheme(ports, context, from));

define(resolver, 'orderRebuild', rebuildPayload, (context, { order, jql, finished }) =>
  orderRebuild(ports, context, order, { search: jql, finished }),
);

define(resolver, 'tryRebuild', tryRebuildPayload, (context, { jql, from, finished }) =>
  tryRebuild(ports, { ...context, jql, from, finished }),
);

define(resolver, 'showRebuild', z.object({}), (context) => showRebuild(ports, context));

define(resolver, 'readHolidays', filePayload, (context, { ics }) => readHolidays(ports, { ...context, ics }));

define(resolver, 'findPeople', findPayload, (context, { kind, text }) =>
  findPeople(ports, { ...context, kind, text }),
);

define(resolver, 'namePeople', namePayload, (context, { ids }) => namePeople(ports, context, ids));

define(resolver, 'createPriorities', prioritiesPayload, (context, wanted) =>
  createPriorities(ports, { ...context, ...wanted }),
);

define(resolver, 'proposeClient', proposePayload, (context, client) =>
  proposeClient(ports, { ...context, client }),
);

defineExchange(resolver);

/** What the page in a project's settings may invoke. */
export const scheme = resolver.getDefinitions();
