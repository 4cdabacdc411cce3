/** The one IPC channel between a window and its host: JSON texts of frames, both ways. */
export const FRAME_CHANNEL = 'gatehouse:frame';
