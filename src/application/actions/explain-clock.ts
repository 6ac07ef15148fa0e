import { languageOf, textsIn } from '../../../locales/languages';
import { clockNameIn, withOwnNames } from '../../common/clock-names';
import type { ClocksAnswer, NoSchemeAnswer } from '../../contract/clocks';
import type { ExplanationAnswer } from '../../contract/explanation';
import type { ClockName } from '../../domain/scheme/scheme';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { explainIssue } from '../sla/explain-issue';
import { showClocks } from '../sla/show-clocks';
import type { Asker } from './asker';
import { explainInWords } from './document/explain-in-words';
import { findIssue, type Place } from './find-place';
import { pickWord } from './pick-word';

/** The cycles of a clock with the lines that add up to them, as the panel has them. */
export interface ClockAnswer {
  say: string;
  issue: string;
  clocks: ExplanationAnswer['clocks'];
}

/** Where the time of an issue's clocks went, or of one of them. */
export async function explainClock(
  ports: Ports,
  asker: Asker,
  { issue, clock }: { issue: Place; clock: string },
): Promise<ClockAnswer | Refusal> {
  const issueId = await findIssue(ports, issue);
  if (isRefusal(issueId)) return issueId;
  const shown = await showPanel(ports, asker, issueId);
  if (isRefusal(shown)) return shown;
  const { accountId, language } = asker;
  const explained = await explainIssue(ports, { issueId, accountId, language });
  if (isRefusal(explained)) return explained;
  const texts = textsIn(asker.language);
  const names = withOwnNames(texts.clocks.names, shown.clockNames, asker.language);
  const wanted = clock.trim() === '' ? null : findClock(explained.clocks, clock, shown);
  if (wanted === undefined) return refuseClock(explained, names, clock);
  const clocks = explained.clocks.filter((each) => wanted === null || each.clock === wanted);
  const say = explainInWords({ ...explained, clocks }, { names, severity: shown.severity }, asker);
  return { say, issue: explained.issueKey, clocks };
}

/** What the panel shows of an issue; an issue that nothing follows is told as there. */
export async function showPanel(
  ports: Ports,
  { accountId, language }: Asker,
  issueId: string,
): Promise<ClocksAnswer | Refusal> {
  const locale = textsIn(languageOf(language)).meta.code;
  const shown = await showClocks(ports, { issueId, accountId, locale });
  return 'code' in shown || shown.kind === 'clocks' ? shown : refuseUnfollowed(shown);
}

const refuseUnfollowed = ({ projectName, canAdminister }: NoSchemeAnswer): Refusal =>
  refuse('not-found', ({ actions }) => actions.notFollowed(projectName, canAdminister));

/** By its key, its kind or its name in any language, and by the name the scheme gives it. */
function findClock(
  clocks: ExplanationAnswer['clocks'],
  written: string,
  { clockNames }: ClocksAnswer,
): ClockName | undefined {
  const keys = clocks.map(({ clock }) => clock);
  return pickWord(keys, written, ({ clocks: { names }, meta }) => withOwnNames(names, clockNames, meta.code));
}

function refuseClock(
  { clocks, issueKey }: ExplanationAnswer,
  names: Parameters<typeof clockNameIn>[0],
  written: string,
): Refusal {
  const there = clocks.map(({ clock }) => clockNameIn(names, clock)).join(', ');
  return refuse('invalid', ({ actions }) =>
    actions.noSuchClock(issueKey, written.trim().slice(0, 60), there),
  );
}
