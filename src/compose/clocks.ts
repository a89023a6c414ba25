/** The world of one run, whose clock GitHub's answers put right. */
import { apiIn } from '../forge/github/environment.ts';
import { type HostTime, hostTime } from '../http/host-time.ts';
import { FollowingClock } from '../rotation/model/following-clock.ts';
import { variable, type World } from './world.ts';

export type Followed = {
  readonly world: World;
  readonly clock: FollowingClock;
  readonly ofProvider: HostTime['ofProvider'];
};

export function followed(given: World): Followed {
  const clock = new FollowingClock(given.clock);
  const api = apiIn((name) => variable(given.environment, name));
  const heard = hostTime(given.http, clock, api);
  return { world: { ...given, clock, http: heard.http }, clock, ofProvider: heard.ofProvider };
}
