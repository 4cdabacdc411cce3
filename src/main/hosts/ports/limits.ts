/** The longest frame a peer may send. */
export const MAX_FRAME_BYTES = 2 * 1024 * 1024;

/** A peer that leaves more than this unread is cut off; it connects again and asks everything again. */
export const MAX_BUFFERED_BYTES = 32 * 1024 * 1024;
