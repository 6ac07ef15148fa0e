import { HIGHEST } from './terms';

/** Student's t for a 95 % interval: [degrees of freedom, quantile]. Between two, the one of the fewer degrees, which is wider. */
const QUANTILES = [
  ...[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228].map(numbered(1)),
  ...[2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086].map(numbered(11)),
  ...[2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042].map(numbered(21)),
  ...[
    [40, 2.021],
    [60, 2],
    [120, 1.98],
    [1000, 1.962],
  ],
];
/**
 * The average of some votes with its count and its margin, the 95 % interval of Student's t over the votes as a sample.
 *
 * @example averageOf([vote(4), vote(5), vote(5)]).mean // => 467
 */
export function averageOf(votes) {
  const count = votes.length;
  if (count === 0)
    return { count, mean: null, margin: null, say: { en: 'No answers', fr: 'Aucune réponse' } };
  const sum = votes.reduce((total, { score }) => total + score, 0);
  const squares = votes.reduce((total, { score }) => total + score * score, 0);
  const mean = Math.floor((sum * 200 + count) / (count * 2));
  const margin = count < 2 ? null : marginOf(count, sum, squares);
  return { count, mean, margin, say: sentenceOf(count, mean, margin) };
}
/** The variance from whole numbers, so that equal votes give exactly nothing. */
function marginOf(count, sum, squares) {
  const variance = (count * squares - sum * sum) / (count * (count - 1));
  const quantile = QUANTILES.findLast(([degrees]) => degrees <= count - 1)?.[1] ?? 0;
  return Math.ceil(100 * quantile * Math.sqrt(variance / count));
}
function sentenceOf(count, mean, margin) {
  const score = written(mean);
  const tells = margin !== null && margin < 100 * (HIGHEST - 1);
  const give = tells ? written(margin) : null;
  const answers = { en: count === 1 ? 'answer' : 'answers', fr: count === 1 ? 'réponse' : 'réponses' };
  const comma = (text) => text.replace('.', ',');
  return {
    en: `${score} of ${HIGHEST}${give ? ` ± ${give}` : ''}, ${count} ${answers.en}`,
    fr: `${comma(score)} sur ${HIGHEST}${give ? ` ± ${comma(give)}` : ''}, ${count}\u00a0${answers.fr}`,
  };
}
function written(hundredths) {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
function numbered(first) {
  return (quantile, place) => [first + place, quantile];
}
