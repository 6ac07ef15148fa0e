import Resolver from '@forge/resolver';
import { z } from 'zod';
import { readHolidays } from '../../../application/calendar/shared-calendars';
import { orderRebuild, showRebuild } from '../../../application/evaluation/rebuild';
import { tryRebuild } from '../../../application/evaluation/try-rebuild';
import { copyScheme, listCopies } from '../../../application/scheme/copy-scheme';
import { countPriorities } from '../../../application/scheme/count-priorities';
import { createPriorities } from '../../../application/scheme/create-priorities';
import { previewScheme } from '../../../application/scheme/preview-scheme';
import { checkScheme, saveScheme } from '../../../application/scheme/save-scheme';
import { readVersion, showScheme } from '../../../application/scheme/show-scheme';
import { findPeople, namePeople } from '../../../application/site/find-people';
import { rebuildPayload, tryRebuildPayload } from '../../../contract/rebuild';
import {
  copyPayload,
  draftPayload,
  filePayload,
  findPayload,
  namePayload,
  previewPayload,
  prioritiesPayload,
  savePayload,
  versionPayload,
} from '../../../contract/scheme';
import { ports } from '../../wiring';
import { define } from './answered';

const resolver = new Resolver();

define(resolver, 'showScheme', z.object({}), (asked) => showScheme(ports, asked));

define(resolver, 'checkScheme', draftPayload, (asked, { scheme }) =>
  checkScheme(ports, { ...asked, scheme }),
);

define(resolver, 'previewScheme', previewPayload, (asked, { scheme, from }) =>
  previewScheme(ports, { ...asked, scheme, from }),
);

define(resolver, 'saveScheme', savePayload, (asked, { scheme, basedOn }) =>
  saveScheme(ports, { ...asked, scheme, basedOn }),
);

define(resolver, 'readVersion', versionPayload, (asked, { version }) => readVersion(ports, asked, version));

define(resolver, 'countPriorities', z.object({}), (asked) => countPriorities(ports, asked));

define(resolver, 'listCopies', z.object({}), (asked) => listCopies(ports, asked));

define(resolver, 'copyScheme', copyPayload, (asked, { from }) => copyScheme(ports, asked, from));

define(resolver, 'orderRebuild', rebuildPayload, (asked, { order, jql }) =>
  orderRebuild(ports, asked, order, jql),
);

define(resolver, 'tryRebuild', tryRebuildPayload, (asked, { jql, from }) =>
  tryRebuild(ports, { ...asked, jql, from }),
);

define(resolver, 'showRebuild', z.object({}), (asked) => showRebuild(ports, asked));

define(resolver, 'readHolidays', filePayload, (asked, { ics }) => readHolidays(ports, { ...asked, ics }));

define(resolver, 'findPeople', findPayload, (asked, { kind, text }) =>
  findPeople(ports, { ...asked, kind, text }),
);

define(resolver, 'namePeople', namePayload, (asked, { ids }) => namePeople(ports, asked, ids));

define(resolver, 'createPriorities', prioritiesPayload, (asked, { names }) =>
  createPriorities(ports, { ...asked, names }),
);

/** What the page in a project's settings may invoke. */
export const scheme = resolver.getDefinitions();
