import { describeContract } from './testing/contract-suite';
import { ask, resultIn } from './testing/http-client';
import { HttpDoor } from './http-door';
import { startHttpServer } from './http-server';

describeContract('over HTTP', async (desk) => {
  const door = new HttpDoor();
  const server = await startHttpServer({
    dispatch: desk.dispatch,
    subscribe: desk.subscribe,
    files: { read: () => Promise.resolve(undefined) },
    door,
    port: 0,
    onTurnedAway: () => '',
    onInternalError: (error) => desk.internalErrors.push(error),
  });
  const token = door.redeem(door.newCode());
  return {
    // The params go in as the text they are: parsing and writing them again would lose a `__proto__`.
    async call(method, paramsJson) {
      const body = `{"clientId": "page", "method": ${JSON.stringify(method)}, "params": ${paramsJson}}`;
      return resultIn(await ask(server.origin, { headers: { authorization: `Bearer ${token}` }, body }));
    },
    close: () => server.close(),
  };
});
