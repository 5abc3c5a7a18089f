import type { CountryMentionsRow, DocumentsRow } from '../../../schemas/types/index.js';
import { byText, groupBy } from '../../../stages/collections.js';
import { packageVersion } from '../../root.js';
import { schemaOf } from '../../schemas.js';
import type { Participants } from './participants.js';
import { block, element, text } from './xml.js';

/** What names and roles of the body point to. */
export const placeId = (code: string): string => `place.${code}`;
export const roleId = (role: string): string => `role.${role}`;

interface Described {
  document: DocumentsRow;
  mentions: readonly CountryMentionsRow[];
  participants: Participants;
  /** The body as it is written. */
  body: string;
}

/**
 * The teiHeader: where the text comes from, who speaks and what is spoken of. Presser does not know the rights. Of a run
 * without tokens none is made.
 */
export function headerOf({ document, mentions, participants, body }: Described): string {
  return block('teiHeader', { 'xml:lang': 'en' }, [
    fileDesc(document),
    block('encodingDesc', {}, [tagsDecl(body), roles(), appInfo()]),
    block('profileDesc', {}, [
      block('langUsage', {}, [
        element('language', { ident: `${document.language}-${document.script}` }, 'Chinese'),
      ]),
      ...settingDesc(document, mentions),
      participants.description(),
    ]),
  ]);
}

const date = (when: string): string => element('date', { when }, text(when));

function fileDesc(document: DocumentsRow): string {
  const { document_id, title, source_path, source_sha256, turns, tokens } = document;
  const language = { 'xml:lang': `${document.language}-${document.script}` };
  const titleText = text(title ?? document_id);
  const measure = (unit: string, quantity: number): string =>
    element('measure', { unit, quantity }, `${quantity} ${unit}`);
  return block('fileDesc', {}, [
    block('titleStmt', {}, [element('title', { type: 'main', ...language }, titleText)]),
    block('extent', {}, [measure('speeches', turns), measure('tokens', tokens!)]),
    block('publicationStmt', {}, [
      element('p', {}, 'Made by presser from the source described below, whose rights and terms apply.'),
    ]),
    block('sourceDesc', {}, [
      block('bibl', {}, [
        element('title', language, titleText),
        element('idno', { type: 'document_id' }, text(document_id)),
        element('idno', { type: 'path' }, text(source_path)),
        element('idno', { type: 'sha256' }, source_sha256),
        ...(document.date === null ? [] : [date(document.date)]),
      ]),
    ]),
  ]);
}

/** How often each element stands in the text. */
function tagsDecl(body: string): string {
  const tags = [...body.matchAll(/<([A-Za-z]+)/g)].map(([, tag]) => tag!);
  const counted = [...groupBy(['text', ...tags], (tag) => tag)].sort(([a], [b]) => byText(a, b));
  return block('tagsDecl', {}, [
    block(
      'namespace',
      { name: 'http://www.tei-c.org/ns/1.0' },
      counted.map(([gi, all]) => element('tagUsage', { gi, occurs: all.length }, '')),
    ),
  ]);
}

/** The categories that the ana of a u points to. */
function roles(): string {
  const { description, enum: values } = schemaOf('turns').properties.role!;
  return block('classDecl', {}, [
    block('taxonomy', { 'xml:id': 'role' }, [
      element('desc', {}, text(description)),
      ...values!.map((role) =>
        element(
          'category',
          { 'xml:id': roleId(role!) },
          element('catDesc', {}, element('term', {}, text(role!))),
        ),
      ),
    ]),
  ]);
}

const appInfo = (): string =>
  block('appInfo', {}, [
    element('application', { ident: 'presser', version: packageVersion() }, element('label', {}, 'presser')),
  ]);

/** When it was, and the places that names in the text refer to. */
function settingDesc(document: DocumentsRow, mentions: readonly CountryMentionsRow[]): string[] {
  const places = [...groupBy(mentions, ({ code }) => code).values()].map(([first]) => place(first!));
  const parts = [
    ...(document.date === null ? [] : [block('setting', {}, [date(document.date)])]),
    ...(places.length === 0 ? [] : [block('listPlace', {}, places)]),
  ];
  return parts.length === 0 ? [] : [block('settingDesc', {}, parts)];
}

const place = ({ code, kind, name_zh, name_en }: CountryMentionsRow): string =>
  block('place', { 'xml:id': placeId(code), type: kind }, [
    element('placeName', { 'xml:lang': 'zh' }, text(name_zh)),
    element('placeName', { 'xml:lang': 'en' }, text(name_en)),
    element('idno', { type: 'code' }, text(code)),
  ]);
