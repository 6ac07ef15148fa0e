import type { NoSchemeAnswer } from '../../src/contract/clocks';
import type { Reader } from '../shared/reader';

/**
 * The panel is shown where a project is marked as one that has a scheme; a mark may outlive it. Who may administer the project
 * learns where one is chosen, anybody else whom to ask.
 */
export function NoScheme({ answer, words }: Reader & { answer: NoSchemeAnswer }) {
  const { projectName, canAdminister } = answer;
  return (
    <section aria-labelledby="no-scheme">
      <h2 id="no-scheme">{words.noScheme}</h2>
      <p className="subtle">{canAdminister ? words.chooseOne(projectName) : words.askAdmin(projectName)}</p>
    </section>
  );
}
