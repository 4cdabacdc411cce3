import { addMonths } from '../base/days';
import { closingPage } from './closing-page';
import { controlPage } from './control-page';
import { coverPage } from './cover';
import type { ReadoutDocument } from './document';
import { figuresPage } from './figures-page';
import { html, raw } from './html';
import { BODY_STYLE, pageStyle } from './style';
import { workPage } from './work-page';
import { createWriting, type Writing } from './writing';

/**
 * The readout as one HTML page with everything inside: the screen shows it, every host prints it, and nothing of it
 * is fetched or asked again (D17). Equal documents give equal bytes.
 */
export function readoutHtml(document: ReadoutDocument): string {
  const { readout, paper } = document;
  const writing = createWriting(readout.locale, readout.zone, readout.currency);
  const previousMonth = addMonths(readout.month, -1);
  const titles = {
    month: writing.month(readout.month),
    previous: writing.month(previousMonth),
    name: writing.monthName(readout.month),
    previousName: writing.monthName(previousMonth),
  };
  const title = writing.text('readout.title', { month: titles.month });
  const style = pageStyle(paper, {
    tenant: readout.tenant.name,
    title,
    footer: footerLines(document, writing),
    page: writing.text('readout.page'),
    of: writing.text('readout.page.of'),
    draft: document.approval === undefined ? writing.text('readout.draft') : undefined,
  });
  return html`<!doctype html><html lang="${readout.locale}"><head><meta charset="utf-8"><title>${readout.tenant.name}, ${title}</title><style>${raw(document.fontFaces)}${raw(style)}${raw(BODY_STYLE)}</style></head><body>
${coverPage(document, writing, titles)}
${figuresPage(document, writing, titles)}
${controlPage(document, writing, titles)}
${workPage(document, writing)}
${closingPage(document, writing)}
</body></html>`.html;
}

function footerLines(
  { readout, version, approval, snapshotHash }: ReadoutDocument,
  writing: Writing,
): string[] {
  const stamp =
    approval === undefined
      ? writing.text('readout.footer.draft', { version })
      : writing.text(
          approval.selfApproved ? 'readout.footer.selfApproved' : 'readout.footer.approved',
          {
            version,
            by: approval.by,
            date: writing.moment(approval.atMs),
          },
        );
  const period = writing.text('readout.footer.period', {
    from: writing.shortDate(readout.fromOn),
    to: writing.date(readout.toOn),
    zone: readout.zone,
  });
  const data = writing.text('readout.footer.data', {
    date: writing.moment(readout.asOfMs),
    policy: readout.policy,
    hash: `${snapshotHash.slice(0, 4)} ${snapshotHash.slice(4, 8)} … ${snapshotHash.slice(-4)}`,
  });
  return [`${stamp} ${period}`, data];
}
