import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

function mount(...args: string[]): string | undefined {
  try {
    execFileSync('mount', args, { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}

/** Why file systems cannot be mounted here, or undefined when they can (Linux, as root, with the right to). */
export function whyNoMounts(): string | undefined {
  if (process.platform !== 'linux') return 'file systems are mounted on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a file system needs root';
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-mount-'));
  const reason = mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder);
  if (reason === undefined) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return reason;
}

/** A disk of its own, so small that it fills at once; gone when the test is over. */
export function smallDisk(size: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-small-'));
  const reason = mount('-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', folder);
  if (reason !== undefined) throw new Error(reason);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Makes a disk read-only, or writable again. */
export function remount(folder: string, how: 'ro' | 'rw'): void {
  const reason = mount('-o', `remount,${how}`, folder);
  if (reason !== undefined) throw new Error(reason);
}
