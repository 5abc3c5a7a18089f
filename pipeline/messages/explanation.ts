import type { Annotated, CountryMentionsRow, SentencesRow } from '../../schemas/types/index.js';
import { sum } from '../../stages/collections.js';
import type { Gazetteer } from '../../stages/entity-extract/gazetteer/gazetteer.js';
import type { ExplainedCandidate } from '../../stages/entity-extract/mentions/explained-candidate.js';
import { MentionFinder } from '../../stages/entity-extract/mentions/index.js';
import { AskerFinder } from '../../stages/entity-extract/named-places/askers.js';
import type { NamedPlaces } from '../../stages/entity-extract/named-places/named-places.js';
import type { DocumentView } from '../../stages/entity-extract/view/document-view.js';
import { ViewReader } from '../../stages/entity-extract/view/view-reader.js';
import type { Knowledge } from '../knowledge/index.js';

/** What was weighed in a sentence. */
interface Weighed {
  /** The abbreviations in it. */
  candidates: ExplainedCandidate[];
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
  const start = weighed.view.index.toUnit(mention.start);
  const candidate = weighed.candidates.find((one) => one.start === start);
  const others = weighed.candidates.filter((one) => one !== candidate);
  const lines = [
    `${mention_id}: "${surface}" means ${nameOf(code, weighed)}`,
    `${annotated.source.path}, line ${line}: …${left_context}[${surface}]${right_context}…`,
    '',
    ...(candidate ? formatReasons(candidate, weighed) : formatName(weighed)),
    ...(inside ? ['', `It is a part of a longer name: ${inside}.`] : []),
    ...formatOthers(others, weighed),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was weighed in a sentence of a document, in words: what became a mention and what did not. */
export function formatSentence(sentence: SentencesRow, annotated: Annotated, knowledge: Knowledge): string {
  const { sentence_id, line, text } = sentence;
  const weighed = weigh(sentence, annotated, knowledge);
  const names = annotated.mentions.filter(
    ({ start, rule }) => rule === 'name' && start >= sentence.start && start < sentence.end,
  );
  const named = names.map((one) => formatNamed(one, weighed));
  const blocks = [
    [`${sentence_id}: ${text}`, `${annotated.source.path}, line ${line}`],
    ...(named.length > 0 ? [named] : []),
    ...weighed.candidates.map((one) => formatVerdict(one, weighed)),
  ];
  if (blocks.length === 1) blocks.push(['Nothing in it is a name or an abbreviation of the gazetteer.']);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A name; its offsets are code points. */
function formatNamed({ start, end, code }: Annotated['mentions'][number], weighed: Weighed): string {
  const { index, document } = weighed.view;
  const name = document.text.slice(index.toUnit(start), index.toUnit(end));
  return `"${name}" is a name of ${nameOf(code, weighed)}.`;
}

/** What became of an abbreviation, with its reasons. */
const formatVerdict = (candidate: ExplainedCandidate, weighed: Weighed): string[] => [
  `"${surfaceIn(weighed, candidate)}" ${verdictOn(candidate)}:`,
  ...formatReasons(candidate, weighed).map((line) => `  ${line}`),
];

/** What was weighed in the sentence of a turn that holds a code point. */
function weigh(
  { turn_id, start }: Pick<CountryMentionsRow, 'turn_id' | 'start'>,
  annotated: Annotated,
  { gazetteer, lexicon, language }: Knowledge,
): Weighed {
  const view = new ViewReader(lexicon, language).read(annotated);
  const askers = new AskerFinder(gazetteer).find(view, annotated);
  const finder = new MentionFinder(gazetteer, lexicon, language, true);
  const { candidates, named } = finder.weigh(view, turn_id, askers);
  const sentence = view.sentenceAt(view.index.toUnit(start));
  const inSentence = candidates.filter((one) => view.sentenceAt(one.start) === sentence);
  return { candidates: inSentence, named, view, gazetteer };
}

function nameOf(code: string, { gazetteer }: Weighed): string {
  const { name_en, name_zh } = gazetteer.place(code);
  return `${code} ${name_en} ${name_zh}`;
}

const total = ({ evidence }: ExplainedCandidate): number => sum(evidence.map(({ weight }) => weight));
const signed = (weight: number): string => `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;

const formatReasons = (candidate: ExplainedCandidate, weighed: Weighed): string[] => [
  ...formatChoice(candidate, weighed),
  ...formatEvidence(candidate, weighed),
];

/** Nothing is weighed for a name. */
const formatName = ({ gazetteer }: Weighed): string[] => [
  `Why: ${gazetteer.meaning('name')}: the longest one that begins at this place, over the whole gazetteer.`,
];

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

const formatOthers = (others: readonly ExplainedCandidate[], weighed: Weighed): string[] =>
  others.length === 0
    ? []
    : ['', 'Other abbreviations weighed in the sentence:', ...others.map((one) => formatOther(one, weighed))];

function formatOther(candidate: ExplainedCandidate, weighed: Weighed): string {
  const sign = candidate.accepted ? 1 : -1;
  const heaviest = candidate.evidence.reduce((a, b) => (b.weight * sign > a.weight * sign ? b : a));
  const meaning = weighed.gazetteer.meaning(heaviest.name);
  return `  "${surfaceIn(weighed, candidate)}" ${verdictOn(candidate)} (${signed(total(candidate))}), above all because ${meaning}`;
}

const surfaceIn = ({ view }: Weighed, { start, end }: ExplainedCandidate): string =>
  view.document.text.slice(start, end);

const verdictOn = ({ accepted, code }: ExplainedCandidate): string =>
  accepted ? `taken for ${code}` : 'not taken for a country';
