import type { AppModule } from '../../forge/manifest/manifest-shapes';
import type { Visit } from './visit';

/** The app's pages at a place of the products: every module of that type the manifest declares. */
export function ModulesAt({ type, extension, ...visit }: Visit & { type: string; extension?: object }) {
  const modules = visit.site.manifest.modules.filter(
    ({ key, resource, ...module }) =>
      module.type === type &&
      resource &&
      visit.site.shows({ as: visit.as, moduleKey: key, extension: { ...extension } }),
  );
  return (
    <>
      {modules.map((module) =>
        module.render === 'native' ? (
          <p class="none">{visit.words.uiKit(titleOf(visit, module))}</p>
        ) : (
          <ModuleFrame {...visit} module={module} extension={{ type, ...extension }} />
        ),
      )}
    </>
  );
}

const titleOf = ({ site, locale }: Visit, { title, key }: AppModule): string =>
  site.manifest.translations.textOf(title, locale) ?? key;

/** One of them, sandboxed on an origin of its own as Forge has it; the site's script sets it going. */
export function ModuleFrame({
  module,
  extension,
  ...visit
}: Visit & { module: AppModule; extension: object }) {
  const { site } = visit;
  const [resource, entry] = String(module.resource).split('/');
  const file = entry === undefined ? 'index.html' : site.manifest.entryOf(String(resource), entry);
  return (
    <iframe
      title={titleOf(visit, module)}
      sandbox="allow-scripts allow-forms allow-same-origin allow-downloads"
      data-module={module.key}
      data-extension={JSON.stringify(extension)}
      data-src={`${site.resourceAddress}/${resource}/${file}`}
    />
  );
}
