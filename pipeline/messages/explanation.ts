import type { Annotated, CountryMentionsRow } from '../../schemas/types/index.js';
import { sum } from '../../stages/collections.js';
import type { Gazetteer } from '../../stages/entity-extract/gazetteer/gazetteer.js';
import type { ExplainedCandidate } from '../../stages/entity-extract/mentions/explained-candidate.js';
import { MentionFinder } from '../../stages/entity-extract/mentions/index.js';
import { AskerFinder } from '../../stages/entity-extract/named-places/askers.js';
import type { NamedPlaces } from '../../stages/entity-extract/named-places/named-places.js';
import type { DocumentView } from '../../stages/entity-extract/view/document-view.js';
import { ViewReader } from '../../stages/entity-extract/view/view-reader.js';
import type { Knowledge } from '../knowledge/index.js';

/** What a mention was weighed with. */
interface Weighed {
  /** The mention as an abbreviation; undefined where it is a name, which nothing is weighed for. */
  candidate: ExplainedCandidate | undefined;
  /** The other abbreviations of its sentence. */
  others: ExplainedCandidate[];
  named: NamedPlaces;
  view: DocumentView;
  gazetteer: Gazetteer;
}

/** Why a mention of a document is one, in words. */
export function formatExplanation(
  mention: CountryMentionsRow,
  annotated: Annotated,
  knowledge: Knowledge,
): string {
  const { mention_id, line, surface, code, left_context, right_context, inside } = mention;
  const weighed = weigh(mention, annotated, knowledge);
  const lines = [
    `${mention_id}: "${surface}" means ${nameOf(code, weighed)}`,
    `${annotated.source.path}, line ${line}: …${left_context}[${surface}]${right_context}…`,
    '',
    ...formatReasons(weighed),
    ...(inside ? ['', `It is a part of a longer name: ${inside}.`] : []),
    ...formatOthers(weighed),
  ];
  return `${lines.join('\n')}\n`;
}

function weigh(
  mention: CountryMentionsRow,
  annotated: Annotated,
  { gazetteer, lexicon, language }: Knowledge,
): Weighed {
  const view = new ViewReader(lexicon, language).read(annotated);
  const askers = new AskerFinder(gazetteer).find(view, annotated);
  const finder = new MentionFinder(gazetteer, lexicon, language, true);
  const { candidates, named } = finder.weigh(view, mention.turn_id, askers);
  const start = view.index.toUnit(mention.start);
  const sentence = view.sentenceAt(start);
  const candidate = candidates.find((one) => one.start === start);
  const others = candidates.filter((one) => one !== candidate && view.sentenceAt(one.start) === sentence);
  return { candidate, others, named, view, gazetteer };
}

function nameOf(code: string, { gazetteer }: Weighed): string {
  const { name_en, name_zh } = gazetteer.place(code);
  return `${code} ${name_en} ${name_zh}`;
}

const total = ({ evidence }: ExplainedCandidate): number => sum(evidence.map(({ weight }) => weight));
const signed = (weight: number): string => `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;

function formatReasons(weighed: Weighed): string[] {
  const { candidate, gazetteer } = weighed;
  return candidate
    ? [...formatChoice(candidate, weighed), ...formatEvidence(candidate, weighed)]
    : [
        `Why: ${gazetteer.meaning('name')}: the longest one that begins at this place, over the whole gazetteer.`,
      ];
}

/** Which places the abbreviation can mean, and where the document names each. */
function formatChoice(
  { abbreviation, start, fixedCode, code: chosen }: ExplainedCandidate,
  weighed: Weighed,
): string[] {
  if (fixedCode) return [`In this compound it can mean only ${nameOf(fixedCode, weighed)}.`];
  const [first, ...more] = abbreviation.codes;
  if (more.length === 0) return [`It can mean only ${nameOf(first!, weighed)}.`];
  const places = weighed.named.byDistance(abbreviation.codes, start);
  const isNearest = chosen === places[0]!.code || places.some(({ code, asks }) => asks && code === chosen);
  return [
    'It can mean, the place named nearest before it first:',
    ...places.map(({ code, at, asks }) => {
      const where = at === null ? 'not named in the document' : `named in line ${weighed.view.lineAt(at)}`;
      return `  ${nameOf(code, weighed)}: ${where}${asks ? ', and whoever asks comes from there' : ''}`;
    }),
    ...(isNearest ? [] : [`What it is listed with speaks for ${nameOf(chosen, weighed)}.`]),
  ];
}

const formatEvidence = (candidate: ExplainedCandidate, { gazetteer }: Weighed): string[] => [
  'For and against:',
  ...candidate.evidence.map(
    ({ name, weight }) => `  ${signed(weight).padStart(6)}  ${gazetteer.meaning(name)}`,
  ),
  `  ${signed(total(candidate)).padStart(6)}  in all; ${gazetteer.weight('threshold').toFixed(1)} is needed`,
];

const formatOthers = (weighed: Weighed): string[] =>
  weighed.others.length === 0
    ? []
    : [
        '',
        'Other abbreviations weighed in the sentence:',
        ...weighed.others.map((one) => formatOther(one, weighed)),
      ];

function formatOther(candidate: ExplainedCandidate, { view, gazetteer }: Weighed): string {
  const surface = view.document.text.slice(candidate.start, candidate.end);
  const sign = candidate.accepted ? 1 : -1;
  const heaviest = candidate.evidence.reduce((a, b) => (b.weight * sign > a.weight * sign ? b : a));
  const verdict = candidate.accepted ? `taken for ${candidate.code}` : 'not taken for a country';
  return `  "${surface}" ${verdict} (${signed(total(candidate))}), above all because ${gazetteer.meaning(heaviest.name)}`;
}
