import type Resolver from '@forge/resolver';
import {
  comparePayload,
  importConfigurationPayload,
  readFilePayload,
  readTextPayload,
  writeFilePayload,
} from '../../../contract/exchange';
import { ports } from '../wiring';
import { define } from './define';

/** What the import and export on the scheme page may invoke; each is loaded when it is, for what reads and writes files is heavy. */
export function defineExchange(resolver: Resolver): void {
  define(resolver, 'writeSchemeFile', writeFilePayload, async (context, payload) => {
    const { writeSchemeFile } = await import('../../../application/exchange/write-scheme-file');
    return writeSchemeFile(ports, { ...context, ...payload });
  });

  define(resolver, 'readSchemeFile', readFilePayload, async (context, payload) => {
    const { readSchemeFile } = await import('../../../application/exchange/read-scheme-file');
    return readSchemeFile(ports, { ...context, ...payload });
  });

  define(resolver, 'importConfiguration', importConfigurationPayload, async (context, payload) => {
    const { importConfiguration } = await import('../../../application/exchange/import-configuration');
    return importConfiguration(ports, { ...context, ...payload });
  });

  define(resolver, 'compareService', comparePayload, async (context, { from }) => {
    const { compareService } = await import('../../../application/exchange/compare-service');
    return compareService(ports, { ...context, from });
  });

  define(resolver, 'readText', readTextPayload, async (context, payload) => {
    const { readText } = await import('../../../application/exchange/read-text');
    return readText(ports, { ...context, ...payload });
  });
}
