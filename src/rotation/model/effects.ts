/** Counts what a run sends into the world, so that "nothing was changed" is only said by a run that sent no effect. */
import type { Channel, Destination, Ports, Provider } from './ports.ts';

export type Effects = {
  /** How many requests that may change something were sent, whatever came of them. */
  sent: number;
};

export type Counted = { readonly ports: Ports; readonly effects: Effects };

/** The same ports; every call that may change something is counted in `effects` before it is made. */
export function counting(ports: Ports): Counted {
  const effects: Effects = { sent: 0 };
  const counted = <A extends readonly unknown[], R>(work: (...given: A) => R): ((...given: A) => R) => {
    return (...given) => {
      effects.sent++;
      return work(...given);
    };
  };
  const { journal, escrow, links, alerts, requests, formerRequests, workflows } = ports;
  const channel = (one: Channel): Channel => ({
    ...one,
    send: counted((message) => one.send(message)),
    ...(one.sendPassword ? { sendPassword: counted((message) => one.sendPassword!(message)) } : {}),
    ...(one.ask ? { ask: counted((message) => one.ask!(message)) } : {}),
    ...(one.notify ? { notify: counted((message, to) => one.notify!(message, to)) } : {}),
  });
  const provider = (one: Provider): Provider => ({
    ...one,
    mint: counted((request) => one.mint(request)),
    revoke: counted((id) => one.revoke(id)),
    ...(one.deactivate ? { deactivate: counted((id) => one.deactivate!(id)) } : {}),
  });
  const destination = (one: Destination): Destination => ({ ...one, write: counted((value) => one.write(value)) });
  return {
    effects,
    ports: {
      ...ports,
      journal: { ...journal, write: counted((...given) => journal.write(...given)) },
      escrow: escrow && {
        ...escrow,
        write: counted((value) => escrow.write(value)),
        ...(escrow.leave ? { leave: counted((...given) => escrow.leave!(...given)) } : {}),
      },
      links: links && {
        ...links,
        create: counted((draft) => links.create(draft)),
        destroy: counted((...given) => links.destroy(...given)),
      },
      ...(workflows ? { workflows: { ...workflows, start: counted((file) => workflows.start(file)) } } : {}),
      ...(requests
        ? {
            requests: {
              ...requests,
              create: counted((...given) => requests.create(...given)),
              take: counted((...given) => requests.take(...given)),
              done: counted((seed) => requests.done(seed)),
              end: counted((...given) => requests.end(...given)),
            },
          }
        : {}),
      ...(formerRequests
        ? {
            formerRequests: (via: string) => {
              const found = formerRequests(via);
              return (
                found && {
                  ...found,
                  take: counted((...given) => found.take(...given)),
                  done: counted((seed) => found.done(seed)),
                  withdraw: counted((seed) => found.withdraw(seed)),
                }
              );
            },
          }
        : {}),
      alerts: alerts && { ...alerts, resolve: counted((...given) => alerts.resolve(...given)) },
      channels: ports.channels.map(channel),
      provider: async (binding) => provider(await ports.provider(binding)),
      destination: async (address) => destination(await ports.destination(address)),
      keepAlive: counted(() => ports.keepAlive()),
    },
  };
}
