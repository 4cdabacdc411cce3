import { FRAME_CHANNEL } from '@shared/rpc/frame-channel';
import { contextBridge, ipcRenderer } from 'electron';

// The whole bridge: texts to and from the host. It knows no method, so a new one never touches it.
contextBridge.exposeInMainWorld('gatehouse', {
  host: 'electron',
  post: (frame: string) => ipcRenderer.send(FRAME_CHANNEL, frame),
  onFrame: (listener: (frame: string) => void) => {
    const take = (_event: unknown, frame: string) => listener(frame);
    ipcRenderer.on(FRAME_CHANNEL, take);
    return () => void ipcRenderer.off(FRAME_CHANNEL, take);
  },
});
