import type { AppModule } from '../../forge/manifest/manifest-shapes';
import type { Visit } from './visit';

interface PlaceProps {
  type: string;
  extension?: object;
  /** The one of them that is shown; every one where none is said. */
  only?: string;
}

/** The modules of a type that the manifest declares, and that this person is shown. */
export const listShown = (visit: Visit, { type, extension, only }: PlaceProps): AppModule[] =>
  visit.site.manifest.modules.filter(
    ({ key, resource, ...module }) =>
      module.type === type &&
      resource &&
      (only === undefined || key === only) &&
      visit.site.shows({ as: visit.as, moduleKey: key, extension: { ...extension } }),
  );

/** The app's pages at a place of the products. */
export function ModulesAt({ type, extension, only, ...visit }: Visit & PlaceProps) {
  const place = { type, ...(extension ? { extension } : {}), ...(only === undefined ? {} : { only }) };
  return (
    <>
      {listShown(visit, place).map((module) =>
        module.render === 'native' ? (
          <p class="none">{visit.words.uiKit(titleOf(visit, module))}</p>
        ) : (
          <ModuleFrame {...visit} module={module} extension={{ type, ...extension }} />
        ),
      )}
    </>
  );
}

export const titleOf = ({ site, locale }: Visit, { title, key }: AppModule): string =>
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
