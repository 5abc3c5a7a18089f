import type { CountryMentionsRow, SentencesRow, TurnsRow } from '../../../schemas/types/index.js';
import { groupBy } from '../../../stages/collections.js';
import type { Format } from '../format.js';
import { type Content, writeDocuments } from '../shared/documents.js';
import { entityType } from '../shared/entity-type.js';
import { localId, paragraphsOf } from '../shared/paragraphs.js';
import { type Word, wordsOf } from './words.js';

/**
 * One CoNLL-U file a document, with the words of every sentence and its mentions in MISC: NER as ParlaMint has it,
 * TokenRange as UDPipe does. Format: https://universaldependencies.org/format.html
 */
export const conllu: Format = ({ folder }) => writeDocuments(folder, 'conllu', 'conllu', conlluOf);

function conlluOf({ document, turns, sentences, country_mentions }: Content, name: string): string {
  const mentionsOf = groupBy(country_mentions, ({ sentence_id }) => sentence_id);
  const paragraphs = paragraphsOf(turns, sentences);
  const lines = [comment('newdoc id', document.document_id)];
  for (const turn of turns) {
    for (const paragraph of paragraphs.get(turn.turn_id)!) {
      lines.push(comment('newpar id', `${name}.${paragraph.id}`));
      paragraph.sentences.forEach((sentence, i) => {
        const mentions = mentionsOf.get(sentence.sentence_id) ?? [];
        lines.push(
          ...sentenceLines({ sentence, next: paragraph.sentences[i + 1], turn, mentions, name }),
          '',
        );
      });
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

interface Placed {
  sentence: SentencesRow;
  /** The sentence that follows in the paragraph. */
  next: SentencesRow | undefined;
  turn: TurnsRow;
  mentions: readonly CountryMentionsRow[];
  /** What the ids begin with: a slash and white space have no place in a sent_id. */
  name: string;
}

function sentenceLines({ sentence, next, turn, mentions, name }: Placed): string[] {
  const words = wordsOf(sentence.text, sentence.segmented_text, sentence.start);
  const spaced = words.map(({ end }, i) => end !== (words[i + 1]?.start ?? next?.start));
  const text = words.map(({ form }, i) => (spaced[i] ? `${form} ` : form)).join('');
  const speaker = turn.speaker_name ?? turn.speaker_label;
  return [
    comment('sent_id', `${name}.${localId(sentence.sentence_id)}`),
    ...(speaker === null ? [] : [comment('speaker', speaker)]),
    comment('role', turn.role),
    comment('source_line', String(sentence.line)),
    comment('text', text.trimEnd()),
    ...words.map((word, i) => wordLine(i + 1, word, miscOf(word, mentions, spaced[i]!))),
  ];
}

/** A comment is one line, whatever the value holds. */
const comment = (name: string, value: string): string =>
  `# ${name} = ${value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()}`;

/** Lemma, tags and syntax are not known. */
const wordLine = (id: number, { form }: Word, misc: string): string =>
  [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');

/** Every mention that a word has a part in, for 中俄 is one word and two countries. Keys in alphabetical order. */
function miscOf({ start, end }: Word, mentions: readonly CountryMentionsRow[], spaced: boolean): string {
  const own = mentions.filter((mention) => mention.start < end && mention.end > start);
  const values = (key: string, of: (mention: CountryMentionsRow) => string): string[] =>
    own.length > 0 ? [`${key}=${own.map(of).join()}`] : [];
  const first = own.find((mention) => mention.start >= start) ?? own[0];
  const prefix = first && first.start >= start ? 'B' : 'I';
  return [
    ...values('Code', ({ code }) => code),
    ...values('Mention', ({ mention_id }) => localId(mention_id)),
    ...values('MentionRange', (mention) => `${mention.start}:${mention.end}`),
    `NER=${first ? `${prefix}-${entityType(first)}` : 'O'}`,
    ...(spaced ? [] : ['SpaceAfter=No']),
    `TokenRange=${start}:${end}`,
  ].join('|');
}
