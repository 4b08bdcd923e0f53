import { contextBridge, ipcRenderer } from 'electron';
import type { Reply, Transport } from '#api/contract.ts';

const bridge: Transport = {
  request: (method, input) => ipcRenderer.invoke('request', method, input) as Promise<Reply>,
  subscribe: (listener) => {
    // The event object stays here: it would hand the page `ipcRenderer` itself.
    const forward = (_event: unknown, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on('event', forward);
    return () => void ipcRenderer.removeListener('event', forward);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
