import { describe, expect, it } from 'vitest';
import { refuseCall, refuseFile, type RequestHead } from './http-guard';

const host = '127.0.0.1:4567';
const headers = {
  host: [host],
  origin: [`http://${host}`],
  'sec-fetch-site': ['same-origin'],
  'content-type': ['application/json'],
};
const call: RequestHead = { method: 'POST', headers, remoteAddress: '127.0.0.1' };
const file: RequestHead = { method: 'GET', headers: { host: [host] }, remoteAddress: '127.0.0.1' };

const withHeader = (head: RequestHead, name: string, values: string[] | undefined): RequestHead => ({
  ...head,
  headers: { ...head.headers, [name]: values },
});

describe('the guard', () => {
  it('lets the page of the desk call, and anybody on the machine fetch files', () => {
    expect(refuseCall(call, host)).toBeUndefined();
    expect(refuseCall(withHeader(call, 'content-type', ['application/json; charset=utf-8']), host)).toBeUndefined();
    expect(refuseFile(file, host)).toBeUndefined();
    expect(refuseFile({ ...file, method: 'HEAD' }, host)).toBeUndefined();
  });

  it.each([
    [undefined],
    [['localhost:4567']],
    [['127.0.0.1']],
    [['127.0.0.1:4568']],
    [['evil.example:4567']],
    [['127.0.0.1:4567.evil.example']],
    [[host, host]],
  ])('SE-2: refuses the host %j, for calls and files', (values) => {
    expect(refuseCall(withHeader(call, 'host', values), host)).toMatchObject({ status: 421 });
    expect(refuseFile(withHeader(file, 'host', values), host)).toMatchObject({ status: 421 });
  });

  it.each([
    [undefined],
    [['null']],
    [['http://127.0.0.1:9999']],
    [['http://localhost:4567']],
    [['https://127.0.0.1:4567']],
    [['http://127.0.0.1:4567.evil.example']],
    [[`http://${host}`, `http://${host}`]],
  ])('SE-3: refuses the origin %j', (values) => {
    expect(refuseCall(withHeader(call, 'origin', values), host)).toMatchObject({ status: 403, code: 'unauthorised' });
  });

  it.each([[undefined], [['same-site']], [['cross-site']], [['none']], [['']]])('SE-3: refuses Sec-Fetch-Site %j', (values) => {
    expect(refuseCall(withHeader(call, 'sec-fetch-site', values), host)).toMatchObject({ status: 403, code: 'unauthorised' });
  });

  it.each([
    [undefined],
    [['text/plain']],
    [['application/x-www-form-urlencoded']],
    [['multipart/form-data']],
    [['text/plain; application/json']],
    [['application/json; charset=utf-16']],
  ])('SE-4: refuses the content type %j', (values) => {
    expect(refuseCall(withHeader(call, 'content-type', values), host)).toMatchObject({ status: 415 });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('SE-4: refuses %s as a call', (method) => {
    expect(refuseCall({ ...call, method }, host)).toMatchObject({ status: 405, allow: 'POST' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('SE-4: refuses %s for a file', (method) => {
    expect(refuseFile({ ...file, method }, host)).toMatchObject({ status: 405, allow: 'GET, HEAD' });
  });

  it('SE-4: refuses a preflight', () => {
    expect(refuseCall({ ...call, method: 'OPTIONS' }, host)).toMatchObject({ status: 403 });
    expect(refuseFile({ ...file, method: 'OPTIONS' }, host)).toMatchObject({ status: 403 });
  });

  it.each(['10.0.0.5', '::ffff:10.0.0.5', undefined])('SE-1: refuses a peer at %s', (remoteAddress) => {
    expect(refuseCall({ ...call, remoteAddress }, host)).toMatchObject({ status: 403 });
    expect(refuseFile({ ...file, remoteAddress }, host)).toMatchObject({ status: 403 });
  });
});
