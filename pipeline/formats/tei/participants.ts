import type { OutletsRow, TurnsRow } from '../../../schemas/types/index.js';
import { distinct } from '../../../stages/collections.js';
import { Names } from '../shared/safe-names.js';
import { type Speaker, speakerOf } from '../shared/speakers.js';
import { block, element, text } from './xml.js';

interface Person {
  id: string;
  turn: TurnsRow;
  outlets: Set<string>;
  title: string | null;
}

/**
 * Who speaks in a document, and for which outlets. A known speaker has the same xml:id in every document, any other
 * one that begins with the document's.
 */
export class Participants {
  private readonly people = new Map<string, Person>();

  constructor(
    documentId: string,
    turns: readonly TurnsRow[],
    private readonly outlets: ReadonlyMap<string, OutletsRow>,
  ) {
    const names = new Names();
    for (const turn of turns) {
      const speaker = speakerOf(turn);
      let person = this.people.get(keyOf(speaker));
      if (!person) {
        const id = `speaker.${names.of(speaker.key)}`;
        person = { id: speaker.isKnown ? id : `${documentId}.${id}`, turn, outlets: new Set(), title: null };
        this.people.set(keyOf(speaker), person);
      }
      person.title ??= turn.speaker_title;
      for (const outlet of turn.outlet_ids) person.outlets.add(outlet);
    }
  }

  /** The xml:id of the person who speaks the turn. */
  idOf(turn: TurnsRow): string {
    return this.people.get(keyOf(speakerOf(turn)))!.id;
  }

  /** The header's description of them. */
  description(): string {
    const people = [...this.people.values()];
    const outlets = distinct(people.flatMap((person) => [...person.outlets]));
    return block('particDesc', {}, [
      ...(outlets.length > 0
        ? [
            block(
              'listOrg',
              {},
              outlets.map((id) => this.organization(id)),
            ),
          ]
        : []),
      block('listPerson', {}, people.map(personElement)),
    ]);
  }

  private organization(id: string): string {
    const outlet = this.outlets.get(id);
    const { name_zh = null, name_en = null, country = null, type = null } = outlet ?? {};
    return block('org', { 'xml:id': outletId(id), role: type }, [
      ...(name_zh === null ? [] : [element('orgName', { full: 'yes', 'xml:lang': 'zh' }, text(name_zh))]),
      ...(name_en === null ? [] : [element('orgName', { full: 'yes', 'xml:lang': 'en' }, text(name_en))]),
      ...(name_zh === null && name_en === null ? [element('orgName', {}, text(id))] : []),
      ...(country === null ? [] : [element('name', { type: 'country', key: country }, text(country))]),
    ]);
  }
}

/** A bare label may read like a known name. */
const keyOf = ({ key, isKnown }: Speaker): string => `${isKnown}/${key}`;

const outletId = (id: string): string => `outlet.${id}`;

/** A name that is no person's own stands in term, as ParlaMint has it. */
function personElement({ id, turn, outlets, title }: Person): string {
  const { speaker_name, speaker_label, role } = turn;
  const name = speaker_name === null ? element('term', {}, text(speaker_label ?? role)) : text(speaker_name);
  return block('person', { 'xml:id': id, role }, [
    element('persName', {}, name),
    ...(title === null ? [] : [element('occupation', {}, text(title))]),
    ...[...outlets].map((outlet) => element('affiliation', { ref: `#${outletId(outlet)}` }, '')),
  ]);
}
