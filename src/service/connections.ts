/**
 * A limited number of connections, in which idle ones keep nobody out: a new connection gets the place of the one that
 * has been quiet longest, at the address that has most of them. A connection is quiet while the client has to send the
 * rest of a request, or a new one, or to read its response.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type Connections = {
  enter(socket: Socket): void;
  /** A request arrived. False: the connection was closed, because the client sends requests and does not read responses. */
  asks(socket: Socket, answer: ServerResponse): boolean;
  /** A request of this connection is worked on, so it cannot lose its place. */
  busy(socket: Socket): void;
  quiet(socket: Socket): void;
  /** Closes the connections that have begun no request and have all of their responses. */
  dismiss(): void;
  count(): number;
};

/**
 * `read`: how many bytes had been read when it went quiet; more means that a request has begun. `owed`: responses that
 * are not sent completely.
 */
type Known = { readonly address: string; read: number; owed: number };

/** Keyturn's clients wait for each response. Others may be a few requests ahead and no more, since every unsent response is kept. */
const mostOwed = 4;

/** `lost` is called for every connection that was closed for another, or that found no place. */
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
    // Its `close` event comes later; until then it must not be chosen again.
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
      // Requests that were read in one piece still arrive after the connection was closed.
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
