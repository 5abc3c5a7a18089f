/** A longer line holds more than a page's number, in code units. */
const LONGEST = 24;
/** 3, - 3 -, —３—, 第 3 页, 第 3 页 / 共 5 页, 3/5 */
const PAGE_NUMBER =
  /^[-\p{Pd}~·•\s]{0,4}第?\s?([\d０-９]{1,3})\s?[页頁]?(?:[\s，,]{0,2}(?:[/／]|共)\s?共?\s?[\d０-９]{1,3}\s?[页頁]?)?[-\p{Pd}~·•\s]{0,4}$/u;

/** The number of a page that is all a line holds, without white space around it; null where it holds anything else. */
export function pageNumber(line: string): number | null {
  if (line.length > LONGEST) return null;
  const found = PAGE_NUMBER.exec(line);
  return found && Number(found[1]!.normalize('NFKC'));
}
