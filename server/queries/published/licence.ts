/** Licences that let a whole text be passed on as it is, with its source named. Those that forbid some uses (NC) are not among them. */
const OPEN: readonly RegExp[] = [
  /^cc0\b/,
  /^cc-by(-sa|-nd)?(-\d|$)/,
  /^creativecommons-org-(publicdomain-|licenses-by(-sa|-nd)?-\d)/,
  /^creative-commons-(zero|attribution(-sharealike|-share-alike|-noderivatives|-noderivs)?(-\d|-international|$))/,
  /^(public-domain|pd$|pdm\b|pddl\b|odc-by\b|odbl\b|unlicense$)/,
  /^(open-government-licen[cs]e|ogl)\b/,
  /^(apache|mit|bsd|isc)\b(?!.*commons-clause)/,
];

/** Whether a document's whole text may stand on a page that is passed on. Without a licence only quotes may. */
export function mayShowWhole(licence: string | null): boolean {
  if (licence === null) return false;
  const name = licence
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^cc[\s-]+/, 'cc-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  return OPEN.some((pattern) => pattern.test(name));
}
