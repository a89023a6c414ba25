/**
 * A limited number of connections, in which nobody is kept out by those who only hold theirs: who comes new gets the
 * place of the connection that has been quiet longest, at the address that has most of them. Quiet is one that owes us
 * the rest of a request, or a new one, or the reading of its answer.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type Connections = {
  enter(socket: Socket): void;
  /** False: it is closed, because it asks on and on and does not read what it is answered. */
  asks(socket: Socket, answer: ServerResponse): boolean;
  /** A request of it is worked on: it cannot lose its place. */
  busy(socket: Socket): void;
  quiet(socket: Socket): void;
  /** Closes those that have begun no request and have all of their answers. */
  dismiss(): void;
  count(): number;
};

/**
 * `read`: how much of it was read when it went quiet; more means that a request has begun. `owed`: answers that it has
 * not been given all of.
 */
type Known = { readonly address: string; read: number; owed: number };

/** Clients of ours wait for each answer. Who does not may be a few ahead, and no more: every answer owed is kept. */
const mostOwed = 4;

/** `lost` hears of every connection that was closed for another, or that found no place. */
export function connections(most: number, lost: () => void): Connections {
  let open = 0;
  /** By address; in each, who has been quiet longest comes first. */
  const quiet = new Map<string, Set<Socket>>();
  /** The address is kept because a closed socket has forgotten its own. */
  const known = new WeakMap<Socket, Known>();

  function add(socket: Socket, at: Known): void {
    at.read = socket.bytesRead;
    const there = quiet.get(at.address);
    if (there === undefined) quiet.set(at.address, new Set([socket]));
    else there.add(socket);
  }

  function remove(socket: Socket, { address }: Known): void {
    const there = quiet.get(address);
    if (there?.delete(socket) && there.size === 0) quiet.delete(address);
  }

  function makeRoom(): boolean {
    let largest: Set<Socket> | undefined;
    for (const sockets of quiet.values()) if (sockets.size > (largest?.size ?? 0)) largest = sockets;
    const [first] = largest ?? [];
    const at = first && known.get(first);
    if (first === undefined || at === undefined) return false;
    // Its own event comes later; it must not be chosen twice.
    remove(first, at);
    first.destroy();
    return true;
  }

  return {
    enter(socket) {
      const at = { address: socket.remoteAddress ?? '', read: 0, owed: 0 };
      if (open >= most) {
        lost();
        if (!makeRoom()) return void socket.destroy();
      }
      open++;
      add(socket, at);
      known.set(socket, at);
      socket.once('close', () => {
        open--;
        remove(socket, at);
      });
    },
    asks(socket, answer) {
      const at = known.get(socket);
      // What was read from it in one piece is asked on after it was closed.
      if (at === undefined || socket.destroyed) return false;
      if (at.owed >= mostOwed) {
        lost();
        socket.destroy();
        return false;
      }
      at.owed++;
      answer.once('close', () => at.owed--);
      return true;
    },
    busy(socket) {
      const at = known.get(socket);
      if (at !== undefined) remove(socket, at);
    },
    quiet(socket) {
      const at = known.get(socket);
      if (at !== undefined && !socket.destroyed) add(socket, at);
    },
    dismiss() {
      for (const sockets of quiet.values()) {
        for (const socket of sockets) {
          if (socket.bytesRead === known.get(socket)?.read && socket.writableLength === 0) socket.destroy();
        }
      }
    },
    count: () => open,
  };
}
