import { describeContract } from './testing/contract-suite';

describeContract('in the process', (desk) =>
  Promise.resolve({
    // As Electron's IPC does it: a structured clone of the params and of the answer.
    call: async (method, paramsJson) =>
      structuredClone(await desk.dispatch(method, structuredClone(JSON.parse(paramsJson)), { clientId: 'page' })),
    close: () => Promise.resolve(),
  }),
);
