import type { Output } from '@shared/contract';
import type { NameOf } from '../store/actor-names';
import type { FileRow } from '../store/files';

/** A file as a screen names it; its bytes are asked for by `files.read`. */
export function storedFileView(file: FileRow, nameOf: NameOf): Output<'files.get'> {
  return {
    id: file.id,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    mediaType: file.media_type,
    addedAtMs: file.added_at_ms,
    addedBy: nameOf(file.added_by),
  };
}
