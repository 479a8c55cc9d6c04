// Placeholder of the preload script.
import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('claimdesk', { kind: 'desktop' });
