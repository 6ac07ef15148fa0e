import { LANGUAGES, type Language, type Texts, textsIn } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import type { Notice } from '../../../contract/service';
import type { Maintenance } from '../../../domain/availability/maintenance';
import { formatLocalInstant } from '../../../domain/time/format-instant';
import { formatDuration } from '../../../domain/time/format-length';

/**
 * The notice of a maintenance in a language, with its times in the zone of the client.
 * Source: tracktik, "TrackTik informera le Client de l’entretien planifié par courriel".
 */
export function writeNotice(
  { from, to, what, cancelled, critical }: Maintenance,
  zone: string,
  { availability: { notice }, meta, units }: Texts,
): Notice {
  const formatAt = (at: number) => formatLocalInstant(at, zone, meta);
  const kind = cancelled ? 'cancelled' : critical ? 'critical' : 'planned';
  return {
    subject: notice[kind](formatAt(from)),
    body: [
      textIn(what, meta.code),
      notice.begins(formatAt(from)),
      notice.ends(formatAt(to)),
      notice.lasts(formatDuration(to - from, units)),
      cancelled ? notice.willNotBe : notice.mayBeDown,
    ].join('\n'),
  };
}

/** One message in each language the maintenance is described in, the client's first. */
export function writeJointNotice(maintenance: Maintenance, zone: string, first: Language): Notice {
  const described = LANGUAGES.filter((language) => language !== first && language in maintenance.what);
  const notices = [first, ...described].map((language) => writeNotice(maintenance, zone, textsIn(language)));
  return {
    subject: notices.map(({ subject }) => subject).join(' / '),
    body: notices.map(({ body }) => body).join('\n\n'),
  };
}
