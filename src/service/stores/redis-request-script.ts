/** Every step of a request in the Redis store: one script beside that of links (redis-script.ts), which nothing can interrupt. */
import { createHash } from 'node:crypto';
import { neverAgainFor } from '../link.ts';
import { answerFrame, answerKeptFor, mostWrites, requestTombstoneFor } from '../requests/rules.ts';
import { batch } from './redis-script.ts';

// keyturn:request:<handle> is a request; keyturn:id:<id> is `request:` and its handle, so that no link is found there;
// keyturn:request-due and keyturn:request-old are what to erase and purge, by time. What is seen and used is one with links.
export const requestScript = `
  local op, at = ARGV[1], tonumber(ARGV[2])
  if not at then
    local t = redis.call('TIME')
    at = t[1] * 1000 + math.floor(t[2] / 1000)
  end
  local week = ${answerKeptFor}
  local function keyOf(handle) return 'keyturn:request:' .. handle end
  local function read(key, ...) return unpack(redis.call('HMGET', key, ...)) end
  local function number(value) return value and tonumber(value) end
  local function judge(key) return { 'judge', at, redis.call('HGETALL', key) } end
  local function handleOf(id)
    local there = redis.call('GET', 'keyturn:id:' .. id)
    return there and string.match(there, '^request:(.*)$')
  end
  local function erase(handle)
    local key = keyOf(handle)
    redis.call('HDEL', key, 'question', 'answer')
    if redis.call('HDEL', key, 'eraseAt') == 1 then
      local creator, bytes = read(key, 'creator', 'reserved')
      local used = 'keyturn:used:' .. creator
      redis.call('HINCRBY', used, 'bytes', -tonumber(bytes))
      if redis.call('HINCRBY', used, 'links', -1) <= 0 then redis.call('DEL', used) end
    end
    redis.call('ZREM', 'keyturn:request-due', handle)
  end
  local function purge(handle)
    local key = keyOf(handle)
    erase(handle)
    local id, createdAt = read(key, 'id', 'createdAt')
    redis.call('ZADD', 'keyturn:seen', tonumber(createdAt) + ${neverAgainFor}, id)
    redis.call('DEL', key)
    redis.call('ZREM', 'keyturn:request-old', handle)
  end
  -- Whether it waits, or has an answer that nobody took.
  local function live(key)
    local filledAt, takenAt, disputedAt, reason, expiresAt =
      read(key, 'filledAt', 'takenAt', 'disputedAt', 'reason', 'expiresAt')
    if takenAt or disputedAt or reason or not expiresAt then return false end
    if filledAt then return at < tonumber(filledAt) + week end
    return at < tonumber(expiresAt)
  end

  -- Only what makes something may fail for want of memory (redis-script.ts).
  if op ~= 'create' and op ~= 'fill' and op ~= 'find' and op ~= 'reach' and op ~= 'held' then
    redis.call('DEL', 'keyturn:none')
  end

  if op == 'create' then
    local id, handle, creator, bytes, lasts = ARGV[3], ARGV[4], ARGV[5], tonumber(ARGV[6]), tonumber(ARGV[7])
    if redis.call('EXISTS', 'keyturn:id:' .. id) == 1 then
      local digest, expiresAt = read(keyOf(handleOf(id) or ''), 'requestDigest', 'expiresAt')
      if digest == ARGV[10] then return { 'same', tonumber(expiresAt) } end
      return { 'other' }
    end
    local used = 'keyturn:used:' .. creator
    local has, size = read(used, 'links', 'bytes')
    if (number(has) or 0) + 1 > tonumber(ARGV[8]) or (number(size) or 0) + bytes > tonumber(ARGV[9]) then
      return { 'quota' }
    end
    local expiresAt = at + lasts
    redis.call('HSET', keyOf(handle), 'id', id, 'handle', handle, 'creator', creator, 'reserved', bytes,
      'requestDigest', ARGV[10], 'createdAt', at, 'expiresAt', expiresAt, 'eraseAt', expiresAt, 'writes', 0,
      unpack(ARGV, 11))
    redis.call('SET', 'keyturn:id:' .. id, 'request:' .. handle)
    redis.call('HINCRBY', used, 'links', 1)
    redis.call('HINCRBY', used, 'bytes', bytes)
    redis.call('ZADD', 'keyturn:request-due', expiresAt, handle)
    redis.call('ZADD', 'keyturn:request-old', expiresAt + ${requestTombstoneFor}, handle)
    return { 'created', expiresAt }
  elseif op == 'find' then
    return judge(keyOf(ARGV[3]))
  elseif op == 'fill' then
    local handle, writer = ARGV[3], ARGV[4]
    local key = keyOf(handle)
    local by, writes, filledAt, size, wrappedBy = read(key, 'writer', 'writes', 'filledAt', 'size', 'wrappedBy')
    if not live(key) or wrappedBy ~= ARGV[8] or tonumber(ARGV[7]) > tonumber(size) + ${answerFrame}
      or (filledAt and (by ~= writer or tonumber(writes) >= ${mostWrites})) then return judge(key) end
    local first = number(filledAt) or at
    redis.call('HSET', key, 'answer', ARGV[5], 'digest', ARGV[6], 'writer', writer, 'writes', tonumber(writes) + 1,
      'filledAt', first, 'answeredAt', at, 'eraseAt', first + week)
    redis.call('ZADD', 'keyturn:request-due', first + week, handle)
    return { 'filled', first, tonumber(writes) + 1 }
  elseif op == 'dispute' then
    local key = keyOf(ARGV[3])
    local filledAt, takenAt, disputedAt = read(key, 'filledAt', 'takenAt', 'disputedAt')
    if not (disputedAt or takenAt or (filledAt and live(key))) then return judge(key) end
    redis.call('HSETNX', key, 'disputedAt', at)
    redis.call('HDEL', key, 'answer')
    return { 'disputed' }
  elseif op == 'reach' or op == 'take' or op == 'done' or op == 'end' then
    local handle = handleOf(ARGV[3])
    if not handle then return { 'judge', at, {} } end
    local key = keyOf(handle)
    local manage, creator = read(key, 'manage', 'creator')
    if manage ~= ARGV[4] and creator ~= ARGV[5] then return { 'judge', at, {} } end
    if op == 'take' then
      local answer, digest, filledAt, takenAt, disputedAt, reason, wrappedBy =
        read(key, 'answer', 'digest', 'filledAt', 'takenAt', 'disputedAt', 'reason', 'wrappedBy')
      if not answer or digest ~= ARGV[6] or disputedAt or reason or wrappedBy ~= ARGV[7]
        or at >= tonumber(takenAt or filledAt) + week then return judge(key) end
      if not takenAt then
        redis.call('HSET', key, 'takenAt', at, 'eraseAt', at + week)
        redis.call('ZADD', 'keyturn:request-due', at + week, handle)
      end
      return { 'taken', answer, tonumber(filledAt), handle }
    elseif op == 'done' then
      if not read(key, 'takenAt') then return judge(key) end
      redis.call('HSETNX', key, 'doneAt', at)
      erase(handle)
      return { 'done' }
    elseif op == 'end' then
      if live(key) then redis.call('HSET', key, 'reason', ARGV[6]) end
      erase(handle)
      return { 'ended' }
    end
    return judge(key)
  elseif op == 'sweep' then
    local most = 0
    local function due(key)
      local found = redis.call('ZRANGEBYSCORE', key, '-inf', at, 'LIMIT', 0, ${batch})
      most = math.max(most, #found)
      return found
    end
    for _, handle in ipairs(due('keyturn:request-due')) do erase(handle) end
    for _, handle in ipairs(due('keyturn:request-old')) do purge(handle) end
    return most
  elseif op == 'forget' then
    local handles = redis.call('ZRANGE', 'keyturn:request-old', 0, ${batch - 1})
    for _, handle in ipairs(handles) do purge(handle) end
    return #handles
  elseif op == 'held' then
    return redis.call('ZCARD', 'keyturn:request-due')
  end
`;
export const requestScriptDigest = createHash('sha1').update(requestScript).digest('hex');
