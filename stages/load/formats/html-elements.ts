/**
 * Elements that begin and end lines and that text is laid out in: those the HTML standard's style sheet
 * (section 15.3) displays as blocks, list items or table parts.
 */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup ' +
    'option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Elements that end a line without holding text. */
export const BREAKS: ReadonlySet<string> = new Set(['br', 'hr']);

/** Elements whose white space is text. */
export const PREFORMATTED: ReadonlySet<string> = new Set(['listing', 'plaintext', 'pre', 'textarea', 'xmp']);

/** Elements whose text is not read by those who read the page; rt and rp hold how a character is spoken. */
export const UNREAD: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist embed iframe math noembed noframes noscript object rp rt script select ' +
    'style svg template textarea title video'
  ).split(' '),
);

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3']);

/** Elements that are there for what stands around the main text. */
export const FURNITURE: ReadonlySet<string> = new Set(
  'aside dialog footer form header menu nav search'.split(' '),
);

/** Words in an element's class or id, and its ARIA role, that say the same of it. */
export const FURNITURE_WORDS: ReadonlySet<string> = new Set(
  (
    'ad ads advert advertisement aside banner bdshare bottom breadcrumb breadcrumbs comment comments ' +
    'complementary contentinfo copyright crumb crumbs dialog foot footer friendlink friendlinks hot layer ' +
    'links location login logo mask menu modal nav navbar navi navigation pager pagination popup position print ' +
    'qrcode rank recommend recommended related relation search share sidebar sidenav toolbar tools topbar'
  ).split(' '),
);

/** Elements that hold the main text. */
export const MAIN: ReadonlySet<string> = new Set(['article', 'main']);

/** Words in an element's class, id, role or itemprop that say the same of it. */
export const MAIN_WORDS: ReadonlySet<string> = new Set(
  'article articlebody artibody body content contents detail details editor entry main post story text txt zoom'.split(
    ' ',
  ),
);
