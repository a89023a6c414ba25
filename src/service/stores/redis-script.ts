/** Every step of the Redis store: one script, which nothing can interrupt. It runs on Redis since 6.2 and on Valkey. */
import { createHash } from 'node:crypto';
import { longestWait, neverAgainFor, tombstoneFor } from '../link.ts';

/** How many links one run of a sweep takes: as long as it runs, everybody waits. */
export const batch = 500;

/** How many claims one run takes. */
export const claimsPerRun = 64;

// keyturn:link:<handle> is a link; keyturn:id:<id> names its handle, for as long as the id is refused; keyturn:due,
// keyturn:old and keyturn:seen are what to erase, purge and forget, by time; keyturn:used:<creator> counts; keyturn:store
// says which version and which key the links are of.
export const script = `
  local op, at = ARGV[1], tonumber(ARGV[2])
  if not at then
    local t = redis.call('TIME')
    at = t[1] * 1000 + math.floor(t[2] / 1000)
  end
  local function link(handle) return 'keyturn:link:' .. handle end
  local function has(key, name) return redis.call('HEXISTS', key, name) == 1 end
  local function get(key, name) return redis.call('HGET', key, name) end
  local function number(key, name) return tonumber(get(key, name)) end
  -- Erases any number of links. Every client waits while this runs, so each creator is counted down once.
  local function erase(handles)
    if #handles == 0 then return end
    local links, bytes = {}, {}
    for _, handle in ipairs(handles) do
      local key = link(handle)
      -- These three fields exist together or not at all.
      if redis.call('HDEL', key, 'envelope', 'proof', 'eraseAt') > 0 then
        local creator, size = unpack(redis.call('HMGET', key, 'creator', 'size'))
        links[creator] = (links[creator] or 0) + 1
        bytes[creator] = (bytes[creator] or 0) + tonumber(size)
      end
    end
    for creator, gone in pairs(links) do
      local used = 'keyturn:used:' .. creator
      redis.call('HINCRBY', used, 'bytes', -bytes[creator])
      if redis.call('HINCRBY', used, 'links', -gone) <= 0 then redis.call('DEL', used) end
    end
    redis.call('ZREM', 'keyturn:due', unpack(handles))
  end
  local function purge(handle)
    local key = link(handle)
    erase({ handle })
    redis.call('ZADD', 'keyturn:seen', number(key, 'createdAt') + ${neverAgainFor}, get(key, 'id'))
    redis.call('DEL', key)
    redis.call('ZREM', 'keyturn:old', handle)
  end
  local function claim(handle, proof, reader, mark)
    local key = link(handle)
    -- One call for all fields, because calls are most of what a script costs.
    local envelope, wrappedBy, kept, openedAt, by, endedAt, expiresAt, waitUntil, creatorName, id = unpack(redis.call(
      'HMGET', key, 'envelope', 'wrappedBy', 'proof', 'openedAt', 'reader', 'endedAt', 'expiresAt', 'waitUntil',
      'creatorName', 'id'))
    if not envelope then return { 'judge' } end
    if wrappedBy ~= mark then return { 'other key' } end
    if openedAt then
      if kept == proof and by == reader and at < tonumber(openedAt) + 60000 then
        return { 'opened', 0, envelope, creatorName, id }
      end
      return { 'judge' }
    end
    if endedAt or at >= tonumber(expiresAt) then return { 'judge' } end
    local left = tonumber(waitUntil) - at
    if left > 0 and left <= ${longestWait} then return { 'judge' } end
    if kept ~= proof then
      local tries = redis.call('HINCRBY', key, 'tries', 1)
      local wait = 900
      if tries <= 2 then wait = 0 elseif tries <= 6 then wait = 2 ^ (tries - 3) end
      redis.call('HSET', key, 'waitUntil', at + wait * 1000)
      return { 'wrong', tries, wait }
    end
    redis.call('HSET', key, 'openedAt', at, 'reader', reader, 'eraseAt', at + 60000)
    redis.call('ZADD', 'keyturn:due', at + 60000, handle)
    return { 'opened', 1, envelope, creatorName, id }
  end
  local function whole(key) return { at, redis.call('HGETALL', key) } end

  -- A full Redis refuses the first write of a script if that could need memory, and only the first. DEL never does, so
  -- that nothing but a creation fails for want of memory.
  if op ~= 'create' and op ~= 'find' and op ~= 'reach' and op ~= 'held' then redis.call('DEL', 'keyturn:none') end

  if op == 'create' then
    local id, handle, creator, size, expires = ARGV[3], ARGV[4], ARGV[5], tonumber(ARGV[6]), tonumber(ARGV[7])
    local there = redis.call('GET', 'keyturn:id:' .. id)
    if there then
      local key = link(there)
      if get(key, 'digest') == ARGV[10] then return { 'same', number(key, 'expiresAt') } end
      return { 'other' }
    end
    local used = 'keyturn:used:' .. creator
    local links, bytes = number(used, 'links') or 0, number(used, 'bytes') or 0
    if links + 1 > tonumber(ARGV[8]) or bytes + size > tonumber(ARGV[9]) then return { 'quota' } end
    local key, expiresAt = link(handle), at + expires
    redis.call('HSET', key, 'id', id, 'creator', creator, 'size', size, 'digest', ARGV[10], 'createdAt', at,
      'expiresAt', expiresAt, 'eraseAt', expiresAt, 'tries', 0, 'waitUntil', 0, unpack(ARGV, 11))
    redis.call('SET', 'keyturn:id:' .. id, handle)
    redis.call('HINCRBY', used, 'links', 1)
    redis.call('HINCRBY', used, 'bytes', size)
    redis.call('ZADD', 'keyturn:due', expiresAt, handle)
    redis.call('ZADD', 'keyturn:old', expiresAt + ${tombstoneFor}, handle)
    return { 'created', expiresAt }
  elseif op == 'find' then
    return whole(link(ARGV[3]))
  elseif op == 'reach' or op == 'end' then
    local handle = redis.call('GET', 'keyturn:id:' .. ARGV[3])
    if not handle then return { at, {} } end
    local key = link(handle)
    local may = get(key, 'manage') == ARGV[4] or get(key, 'creator') == ARGV[5]
    if not may then return { at, {} } end
    if op == 'end' then
      if not has(key, 'openedAt') and not has(key, 'endedAt') and at < number(key, 'expiresAt') then
        redis.call('HSET', key, 'endedAt', at, 'reason', ARGV[6])
      end
      erase({ handle })
    end
    return whole(key)
  elseif op == 'claim' then
    local told = {}
    for i = 4, #ARGV, 3 do
      -- An error in one link must not fail the others.
      local well, one = pcall(claim, ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[3])
      told[#told + 1] = well and one or { 'failed' }
    end
    return told
  elseif op == 'saved' then
    local handle = ARGV[3]
    local key = link(handle)
    if has(key, 'openedAt') and get(key, 'reader') == ARGV[4] then
      redis.call('HSETNX', key, 'savedAt', at)
      erase({ handle })
    end
    return whole(key)
  elseif op == 'dispute' then
    local key = link(ARGV[3])
    if has(key, 'openedAt') then redis.call('HSETNX', key, 'disputedAt', at) end
    return whole(key)
  elseif op == 'sweep' then
    local most = 0
    local function due(key)
      local found = redis.call('ZRANGEBYSCORE', key, '-inf', at, 'LIMIT', 0, ${batch})
      most = math.max(most, #found)
      return found
    end
    erase(due('keyturn:due'))
    for _, handle in ipairs(due('keyturn:old')) do purge(handle) end
    for _, id in ipairs(due('keyturn:seen')) do
      redis.call('DEL', 'keyturn:id:' .. id)
      redis.call('ZREM', 'keyturn:seen', id)
    end
    return most
  elseif op == 'forget' then
    local handles = redis.call('ZRANGE', 'keyturn:old', 0, ${batch - 1})
    for _, handle in ipairs(handles) do purge(handle) end
    if #handles == 0 then redis.call('HSET', 'keyturn:store', 'version', ARGV[3], 'mark', ARGV[4]) end
    return #handles
  elseif op == 'identify' then
    -- The first process that meets an empty store writes its version and mark.
    if redis.call('EXISTS', 'keyturn:store') == 0 then
      if redis.call('EXISTS', 'keyturn:old') == 1 then return { 'unreleased' } end
      redis.call('HSET', 'keyturn:store', 'version', ARGV[3], 'mark', ARGV[4])
    end
    -- Version 2 has no requests, and nothing else is different.
    local version = redis.call('HGET', 'keyturn:store', 'version')
    if version and tonumber(version) < tonumber(ARGV[3]) then
      redis.call('HSET', 'keyturn:store', 'version', ARGV[3])
    end
    return redis.call('HMGET', 'keyturn:store', 'version', 'mark')
  elseif op == 'held' then
    return redis.call('ZCARD', 'keyturn:due')
  elseif op == 'check' then
    redis.call('SET', 'keyturn:health', at)
    return 1
  end
`;
export const scriptDigest = createHash('sha1').update(script).digest('hex');
