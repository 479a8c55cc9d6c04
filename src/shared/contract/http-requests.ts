import { z } from 'zod';
import { idSchema } from '../model/ids';

// The bodies of the browser desk's three POSTs, apart from `http.ts`: pages need not carry a schema library.

export const sessionRequestSchema = z.strictObject({ code: z.string().max(200) });

export const rpcRequestSchema = z.strictObject({
  /** The page that calls: it hears nothing of what it did itself. Made up by the page, new at every load. */
  clientId: idSchema,
  method: z.unknown(),
  params: z.unknown(),
});

export const eventsRequestSchema = z.strictObject({ clientId: idSchema });
