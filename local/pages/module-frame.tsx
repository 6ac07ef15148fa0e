import type { AppModule } from '../forge/manifest/manifest-shapes';
import type { Visit } from './visit';

/** The app's pages at a place of the products: every module of that type the manifest declares. */
export function ModulesAt({ type, extension, ...visit }: Visit & { type: string; extension?: object }) {
  const modules = visit.site.manifest.modules.filter((module) => module.type === type && module.resource);
  return (
    <>
      {modules.map((module) => (
        <ModuleFrame {...visit} module={module} extension={{ type, ...extension }} />
      ))}
    </>
  );
}

/** One of them, sandboxed on an origin of its own as Forge has it; the site's script sets it going. */
export function ModuleFrame({
  site,
  locale,
  module,
  extension,
}: Visit & { module: AppModule; extension: object }) {
  const [resource, entry] = String(module.resource).split('/');
  const file = entry === undefined ? 'index.html' : site.manifest.entryOf(String(resource), entry);
  return (
    <iframe
      title={site.manifest.translations.worded(module.title, locale) ?? module.key}
      sandbox="allow-scripts allow-forms allow-same-origin allow-downloads"
      data-module={module.key}
      data-extension={JSON.stringify(extension)}
      data-src={`${site.resourceAddress}/${resource}/${file}`}
    />
  );
}
