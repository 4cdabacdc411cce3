import {
  type Encoding,
  isControlByte,
  readFirstBytes,
} from '@shared/domain/metric-import/encoding';
import { refuse } from '../refuse';
import type { ImportControl } from './import-control';

/** A file of the operator that has arrived whole and is not kept yet. */
export interface StagedFile {
  readonly name: string;
  readonly bytes: number;
  read(offset: number, length: number): Uint8Array;
}

export interface TextForm {
  readonly encoding: Encoding;
  /** Bytes of a byte order mark at its beginning. */
  readonly markBytes: number;
}

const PIECE_BYTES = 64 * 1024;

/** How a file's bytes are text; throws `invalid_input` for what is none. Reads it whole where its first bytes leave it open. */
export async function textFormOf(file: StagedFile, control: ImportControl): Promise<TextForm> {
  const { name } = file;
  if (file.bytes === 0) throw refuse('invalid_input', 'import_empty', { name });
  const first = readFirstBytes(file.read(0, 4_096));
  if (first.kind === 'not_text') {
    throw refuse('invalid_input', 'import_not_text', { name, found: first.found });
  }
  if (first.kind === 'text') return first;
  const isUtf8 = await readsAsUtf8(file, control);
  return { encoding: isUtf8 ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** Throws when the bytes are no text at all. A sign that the end of the file cuts off is still UTF-8. */
async function readsAsUtf8(file: StagedFile, control: ImportControl): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  for (let offset = 0; offset < file.bytes; offset += PIECE_BYTES) {
    const piece = file.read(offset, PIECE_BYTES);
    if (piece.some(isControlByte)) {
      throw refuse('invalid_input', 'import_not_text', { name: file.name, found: 'binary' });
    }
    if (isUtf8) isUtf8 = decodes(decoder, piece);
    await control.step({ phase: 'reading', done: offset, total: file.bytes });
  }
  return isUtf8;
}

function decodes(
  decoder: Pick<InstanceType<typeof TextDecoder>, 'decode'>,
  piece: Uint8Array,
): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false; // a fatal decoder's only answer to bytes that are none of its encoding
  }
}

/** The text of a file piece by piece, with how many bytes of it have been read. */
export async function* textPieces(
  file: StagedFile,
  form: TextForm,
  control: ImportControl,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(form.encoding);
  for (let offset = form.markBytes; offset < file.bytes; offset += PIECE_BYTES) {
    const last = offset + PIECE_BYTES >= file.bytes;
    yield decoder.decode(file.read(offset, PIECE_BYTES), { stream: !last });
    await control.step({
      phase: 'reading',
      done: Math.min(offset + PIECE_BYTES, file.bytes),
      total: file.bytes,
    });
  }
}

/** The first signs of a file, for finding out how it parts its cells. */
export function firstText(file: StagedFile, form: TextForm): string {
  return new TextDecoder(form.encoding).decode(file.read(form.markBytes, PIECE_BYTES), {
    stream: true,
  });
}
