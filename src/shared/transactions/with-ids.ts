import type { NewId } from '../model/new-id';
import type { Command, SimpleCommand } from './command';

/**
 * The command with every id filled in that carrying it out would otherwise make up: so that the screen, which shows the
 * change at once, and main, which saves it, make the same records.
 */
export function withIds(command: Command, newId: NewId): Command {
  switch (command.do) {
    case 'claim.create':
      return { ...command, claim: { ...command.claim, id: command.claim.id ?? newId('clm') } };
    case 'claim.adjudicate':
      return { ...command, id: command.id ?? newId('adj'), claims: command.claims.map((claim) => ({ ...claim, id: claim.id ?? newId('clm') })) };
    case 'suggestion.reject':
      return { ...command, id: command.id ?? newId('rej') };
    case 'comment.create':
      return { ...command, id: command.id ?? newId('cmt') };
    case 'gate.sign':
      return { ...command, id: command.id ?? newId('sig') };
    case 'decision.make':
      return { ...command, id: command.id ?? newId('dcs') };
    case 'stage.set':
      return { ...command, id: command.id ?? newId('stg') };
    case 'block.split':
      return { ...command, newId: command.newId ?? newId('blk') };
    case 'batch':
      return { ...command, commands: command.commands.map((part) => withIds(part, newId) as SimpleCommand) };
    default:
      return command;
  }
}
