/**
 * A limited number of connections, in which nobody is kept out by those who only hold theirs: who comes new gets the
 * place of the connection that has been quiet longest, at the address that has most of them. Quiet is one that owes us
 * the rest of a request, or a new one, or the reading of its answer.
 */
import type { Socket } from 'node:net';

export type Connections = {
  enter(socket: Socket): void;
  /** A request of it is worked on: it cannot lose its place. */
  busy(socket: Socket): void;
  quiet(socket: Socket): void;
  /** Closes those that have begun no request and have all of their answers. */
  dismiss(): void;
  count(): number;
};

/** `lost` hears of every connection that was closed for another, or that found no place. */
export function connections(most: number, lost: () => void): Connections {
  let open = 0;
  /** By address; in each, who has been quiet longest comes first. */
  const quiet = new Map<string, Set<Socket>>();
  /** Kept, because a closed socket has forgotten its own. */
  const addresses = new WeakMap<Socket, string>();

  /** How much of it was read when it went quiet: more means that a request has begun. */
  const read = new WeakMap<Socket, number>();

  function add(socket: Socket, address: string): void {
    read.set(socket, socket.bytesRead);
    const there = quiet.get(address);
    if (there === undefined) quiet.set(address, new Set([socket]));
    else there.add(socket);
  }

  function remove(socket: Socket, address: string): void {
    const there = quiet.get(address);
    if (there?.delete(socket) && there.size === 0) quiet.delete(address);
  }

  function makeRoom(): boolean {
    let largest: Set<Socket> | undefined;
    for (const sockets of quiet.values()) if (sockets.size > (largest?.size ?? 0)) largest = sockets;
    const [first] = largest ?? [];
    if (first === undefined) return false;
    // Its own event comes later; it must not be chosen twice.
    remove(first, addresses.get(first) ?? '');
    first.destroy();
    return true;
  }

  return {
    enter(socket) {
      const address = socket.remoteAddress ?? '';
      if (open >= most) {
        lost();
        if (!makeRoom()) return void socket.destroy();
      }
      open++;
      add(socket, address);
      addresses.set(socket, address);
      socket.once('close', () => {
        open--;
        remove(socket, address);
      });
    },
    busy(socket) {
      remove(socket, addresses.get(socket) ?? '');
    },
    quiet(socket) {
      const address = addresses.get(socket);
      if (address !== undefined && !socket.destroyed) add(socket, address);
    },
    dismiss() {
      for (const sockets of quiet.values()) {
        for (const socket of sockets) {
          if (socket.bytesRead === read.get(socket) && socket.writableLength === 0) socket.destroy();
        }
      }
    },
    count: () => open,
  };
}
