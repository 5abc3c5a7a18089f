// What the report's page does. It only reads what stands in the page, and writes text, never markup.

const byId = (id) => document.getElementById(id);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const dataOf = (element) => JSON.parse(element.textContent);

const form = byId('filters');
const panel = byId('row');
const columns = dataOf(byId('columns'));
const reasons = dataOf(byId('reasons'));
const gazetteers = dataOf(byId('gazetteers'));

// ---- Language and theme

function setLanguage(language) {
  document.documentElement.lang = language;
  for (const option of all('option')) option.textContent = option.dataset[language];
}

function toggleTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
}

// ---- Filters and search

const listed = (text) => new Set(text.split(' ').filter(Boolean));

const transcripts = all('.transcript').map((element) => ({
  element,
  date: element.dataset.date,
  passages: all('article', element).map((article) => ({
    element: article,
    country: listed(article.dataset.countries),
    outlet: listed(article.dataset.outlets),
    speaker: listed(article.dataset.speakers),
    parts: all('.text, .speaker, .outlet', article).map((part) => ({
      element: part,
      text: part.textContent.toLowerCase(),
    })),
  })),
}));

const passageCount = transcripts.reduce((count, { passages }) => count + passages.length, 0);

const wordsIn = (text) => text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);

/** A transcript without a date is left out as soon as a date is asked for. */
function isInTime(date, from, to) {
  if (from === '' && to === '') return true;
  return date !== '' && (from === '' || date >= from) && (to === '' || date <= to);
}

function fits(passage, words) {
  return (
    ['country', 'outlet', 'speaker'].every((name) => {
      const chosen = form.elements[name].value;
      return chosen === '' || passage[name].has(chosen);
    }) && words.every((word) => passage.parts.some(({ text }) => text.includes(word)))
  );
}

function filter() {
  const words = wordsIn(form.elements.search.value);
  const { from, to } = form.elements;
  const count = { passages: 0, documents: 0, all: passageCount, documents_all: transcripts.length };
  const found = [];
  for (const { element, date, passages } of transcripts) {
    const inTime = isInTime(date, from.value, to.value);
    let shown = 0;
    for (const passage of passages) {
      const isShown = inTime && fits(passage, words);
      passage.element.hidden = !isShown;
      if (!isShown) continue;
      shown++;
      found.push(passage);
    }
    element.hidden = shown === 0;
    count.passages += shown;
    if (shown > 0) count.documents++;
  }
  tell(count);
  showChosenCountry();
  showFound(found, words);
}

/** Says how much is shown, in both languages. */
function tell(count) {
  for (const element of all('[data-text]', byId('count'))) {
    element.textContent = element.dataset.text.replace(/\{(\w+)\}/g, (_, name) => count[name]);
  }
  byId('none').hidden = count.passages > 0;
}

function showChosenCountry() {
  const chosen = form.elements.country.value;
  for (const mark of all('.transcript mark')) {
    mark.classList.toggle('chosen', mark.dataset.code === chosen);
  }
}

/** Highlights what the search has found, where the browser can do so without a change of the page. */
function showFound(passages, words) {
  if (!CSS.highlights) return;
  const ranges = passages.flatMap(({ parts }) => parts.flatMap((part) => rangesOf(part, words)));
  CSS.highlights.set('found', new Highlight(...ranges));
}

function rangesOf({ element, text }, words) {
  const spans = words.flatMap((word) => {
    const starts = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) starts.push(at);
    return starts.map((start) => [start, start + word.length]);
  });
  return spans.length === 0 ? [] : spans.map((span) => rangeOf(element, span));
}

/** A stretch of an element's text, which may begin in one of its text nodes and end in another. */
function rangeOf(element, [start, end]) {
  const range = new Range();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const next = offset + node.length;
    if (start >= offset && start < next) range.setStart(node, start - offset);
    if (end > offset && end <= next) {
      range.setEnd(node, end - offset);
      break;
    }
    offset = next;
  }
  return range;
}

// ---- The row of a mention

const tables = new Map();

/** The rows of a transcript's mentions, as columns. */
function tableOf(transcript) {
  if (!tables.has(transcript)) tables.set(transcript, dataOf(transcript.querySelector('script')));
  return tables.get(transcript);
}

const valueIn = (column, row) => (Array.isArray(column) ? column[row] : column.values[column.at[row]]);

function rowOf(mark) {
  const transcript = mark.closest('.transcript');
  const row = all('mark', transcript).indexOf(mark);
  const table = tableOf(transcript);
  return Object.fromEntries(columns.map((name, i) => [name, valueIn(table[i], row)]));
}

let opened = null;

function openRow(mark) {
  const row = rowOf(mark);
  byId('row-title').textContent = `${row.surface} = ${row.name_zh} ${row.name_en} (${row.code})`;
  byId('row-quote').replaceChildren(row.left_context, named('strong', row.surface), row.right_context);
  byId('row-rule').textContent = row.rule;
  for (const language of ['en', 'zh']) {
    panel.querySelector(`#row-rule ~ .${language}`).textContent = reasons[row.rule]?.[language] ?? '';
  }
  byId('row-command').textContent = commandFor(row.mention_id);
  byId('row-columns').replaceChildren(
    ...columns.flatMap((name) => [named('dt', name), named('dd', row[name] ?? '–')]),
  );
  opened?.classList.remove('opened');
  opened = mark;
  mark.classList.add('opened');
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.focus({ preventScroll: true });
}

const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

/** What a shell takes: a mention is explained with the gazetteers that it was found with. */
const commandFor = (mentionId) =>
  ['presser explain', quoted(mentionId), ...gazetteers.map((path) => `--gazetteer ${quoted(path)}`)].join(
    ' ',
  );

function named(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function closeRow() {
  if (panel.hidden) return;
  panel.hidden = true;
  opened.classList.remove('opened');
  opened.focus();
}

// ---- Keyboard

/** Of the marks in a turn only one is a stop of the tab key; the arrow keys lead to the others. */
function makeMarksReachable() {
  for (const text of all('.text')) {
    for (const [i, mark] of all('mark', text).entries()) {
      mark.setAttribute('role', 'button');
      mark.tabIndex = i === 0 ? 0 : -1;
    }
  }
}

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

function moveTo(mark, step) {
  const marks = all('mark', mark.closest('.text'));
  const next = marks[marks.indexOf(mark) + step];
  if (!next) return;
  mark.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function onMarkKey(event) {
  const mark = event.target.closest?.('.text mark');
  if (!mark) return;
  if (event.key === 'Enter' || event.key === ' ') openRow(mark);
  else if (event.key in STEPS) moveTo(mark, STEPS[event.key]);
  else return;
  event.preventDefault();
}

// ---- Start

byId('language').addEventListener('click', () => {
  setLanguage(document.documentElement.lang === 'zh' ? 'en' : 'zh');
});
byId('theme').addEventListener('click', toggleTheme);
byId('close').addEventListener('click', closeRow);
document.addEventListener('click', (event) => {
  const mark = event.target.closest('.text mark');
  if (mark) openRow(mark);
});
document.addEventListener('keydown', onMarkKey);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeRow();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', filter);
// The fields are only empty when the event has passed.
form.addEventListener('reset', () => setTimeout(filter));

// Without a script they would be there in vain.
for (const id of ['language', 'theme', 'filters']) byId(id).hidden = false;
makeMarksReachable();
setLanguage(navigator.language.startsWith('zh') ? 'zh' : 'en');
form.reset();
