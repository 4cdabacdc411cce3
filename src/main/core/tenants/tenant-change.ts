import type { Parsed } from '@shared/contract';
import { refuse } from '../refuse';
import type { TenantWriter } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import { requireFound } from '../store/versioned';

/** Pictures that a window and a printed page can both show. */
const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'];

type Fields = Omit<Parsed<'tenants.update'>, 'expectedVersion'>;

/** The columns that really change; a logo has to be a picture among the tenant's own files. */
export async function tenantChange(writer: TenantWriter, current: TenantRecord, fields: Fields) {
  if (fields.logoFileId != null) await requirePicture(writer, fields.logoFileId);
  const asked = {
    name: fields.name,
    slug: fields.slug,
    zone: fields.zone,
    holiday_region: fields.holidayRegion,
    content_locale: fields.contentLocale,
    currency: fields.currency,
    brand_colour: fields.brandColour,
    footer: fields.footer,
    paper: fields.paper,
    logo_file_id: fields.logoFileId,
    self_approval: fields.selfApproval === undefined ? undefined : fields.selfApproval ? 1 : 0,
  } as const;
  const changed = Object.entries(asked).filter(
    // Every name above is a column of the row.
    ([name, value]) => value !== undefined && value !== current[name as keyof TenantRecord],
  );
  // The entries of `asked` without the ones that stay as they are.
  return Object.fromEntries(changed) as Partial<{
    -readonly [K in keyof typeof asked]: Exclude<(typeof asked)[K], undefined>;
  }>;
}

async function requirePicture(writer: TenantWriter, fileId: string): Promise<void> {
  const row = await writer
    .from('file')
    .select(['name', 'media_type'])
    .where('id', '=', fileId)
    .executeTakeFirst();
  const file = requireFound('file', fileId, row);
  if (LOGO_TYPES.includes(file.media_type)) return;
  throw refuse('invalid_input', 'logo_type', { file: file.name, mediaType: file.media_type });
}
