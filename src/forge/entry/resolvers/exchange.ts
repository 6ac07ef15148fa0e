import type Resolver from '@forge/resolver';
import { compareService } from '../../../application/exchange/compare-service';
import { importConfiguration } from '../../../application/exchange/import-configuration';
import { readSchemeFile } from '../../../application/exchange/read-scheme-file';
import { readText } from '../../../application/exchange/read-text';
import { writeSchemeFile } from '../../../application/exchange/write-scheme-file';
import {
  comparePayload,
  importConfigurationPayload,
  readFilePayload,
  readTextPayload,
  writeFilePayload,
} from '../../../contract/exchange';
import { ports } from '../wiring';
import { define } from './define';

/** What the import and export on the scheme page may invoke. */
export function defineExchange(resolver: Resolver): void {
  define(resolver, 'writeSchemeFile', writeFilePayload, (context, payload) =>
    writeSchemeFile(ports, { ...context, ...payload }),
  );

  define(resolver, 'readSchemeFile', readFilePayload, (context, payload) =>
    readSchemeFile(ports, { ...context, ...payload }),
  );

  define(resolver, 'importConfiguration', importConfigurationPayload, (context, payload) =>
    importConfiguration(ports, { ...context, ...payload }),
  );

  define(resolver, 'compareService', comparePayload, (context, { from }) =>
    compareService(ports, { ...context, from }),
  );

  define(resolver, 'readText', readTextPayload, (context, payload) =>
    readText(ports, { ...context, ...payload }),
  );
}
