export const id = 9142;
export const ids = [9142];
export const modules = {

/***/ 89142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  redisStore: () => (/* binding */ redisStore)
});

// EXTERNAL MODULE: ./lib/service/link.js
var service_link = __webpack_require__(40835);
// EXTERNAL MODULE: ./lib/service/stores/answers.js
var answers = __webpack_require__(83089);
// EXTERNAL MODULE: ./lib/service/stores/compatibility.js
var compatibility = __webpack_require__(72078);
// EXTERNAL MODULE: ./lib/service/stores/deadline.js
var stores_deadline = __webpack_require__(48160);
// EXTERNAL MODULE: ./lib/service/store.js
var store = __webpack_require__(94142);
;// CONCATENATED MODULE: ./lib/service/stores/batching.js
/**
 * Batching of calls to a server on a socket: what is asked in one tick of the event loop goes out as one call of up to
 * `most`, because each call costs the server as much as what it asks for (docs/performance.md#stores). Each caller gets
 * what stands at its place in the answer; if the call fails, every caller in it gets the error.
 */
function batching(most, call) {
    let waiting = [];
    function send() {
        const all = waiting;
        if (all.length === 0)
            return;
        waiting = [];
        call(all.map(({ one }) => one)).then((answers) => all.forEach(({ done }, index) => void done(answers[index])), (error) => all.forEach(({ fail }) => void fail(error)));
    }
    return (one) => new Promise((done, fail) => {
        if (waiting.length === 0)
            setImmediate(send);
        if (waiting.push({ one, done, fail }) >= most)
            send();
    });
}

;// CONCATENATED MODULE: ./lib/service/stores/redis-rows.js
/** For the steps that answer with a whole link. */
async function rowBy(run, op, ...values) {
    const [at, fields] = (await run(op, ...values));
    return fields.length === 0 ? undefined : { at, row: rowOf(fields) };
}
function rowOf(fields) {
    const found = new Map();
    for (let i = 0; i + 1 < fields.length; i += 2)
        found.set(fields[i] ?? '', fields[i + 1] ?? '');
    const time = (name) => (found.has(name) ? Number(found.get(name)) : null);
    const bytes = (name) => (found.has(name) ? Buffer.from(found.get(name) ?? '', 'base64url') : null);
    return {
        createdAt: time('createdAt') ?? 0,
        expiresAt: time('expiresAt') ?? 0,
        openedAt: time('openedAt'),
        savedAt: time('savedAt'),
        disputedAt: time('disputedAt'),
        endedAt: time('endedAt'),
        reason: found.get('reason') ?? null,
        password: found.get('password') === '1',
        creatorName: found.get('creatorName') ?? '',
        version: Number(found.get('version')),
        tries: Number(found.get('tries')),
        waitUntil: Number(found.get('waitUntil')),
        envelope: bytes('envelope'),
        proof: bytes('proof'),
        reader: bytes('reader'),
        eraseAt: time('eraseAt'),
    };
}
/** Everything binary is base64url in Redis. */
function redis_rows_text(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/service/stores/redis-script.js
/** Every step of the Redis store: one script, which nothing can interrupt. It runs on Redis since 6.2 and on Valkey. */


/** How many links one run of a sweep takes: as long as it runs, everybody waits. */
const batch = 500;
/** How many claims one run takes. */
const claimsPerRun = 64;
// keyturn:link:<handle> is a link; keyturn:id:<id> names its handle, for as long as the id is refused; keyturn:due,
// keyturn:old and keyturn:seen are what to erase, purge and forget, by time; keyturn:used:<creator> counts; keyturn:store
// says which version and which key the links are of.
const script = `
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
    redis.call('ZADD', 'keyturn:seen', number(key, 'createdAt') + ${service_link/* neverAgainFor */.K5}, get(key, 'id'))
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
    if left > 0 and left <= ${service_link/* longestWait */._s} then return { 'judge' } end
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
    redis.call('ZADD', 'keyturn:old', expiresAt + ${service_link/* tombstoneFor */.ZR}, handle)
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
const scriptDigest = (0,external_node_crypto_.createHash)('sha1').update(script).digest('hex');

// EXTERNAL MODULE: ./lib/service/stores/stepping.js
var stepping = __webpack_require__(95778);
;// CONCATENATED MODULE: ./lib/service/stores/redis-claim.js







/** Claims of one tick of the event loop go out as one run of the script. */
function redisClaim(run, { unwrap, mark }) {
    const markText = redis_rows_text(mark);
    const ask = batching(claimsPerRun, (all) => run('claim', markText, ...all.flat()));
    async function tryClaim(handle, proof, reader) {
        const answered = await ask([handle, redis_rows_text(proof), redis_rows_text(reader)]);
        if (answered[0] === 'opened') {
            const envelope = unwrap(Buffer.from(answered[4], 'base64url'), Buffer.from(answered[2], 'base64url'));
            return { outcome: 'opened', first: answered[1] === 1, envelope, creator: answered[3] };
        }
        if (answered[0] === 'wrong')
            return { outcome: 'wrong', tries: answered[1], wait: Number(answered[2]) };
        if (answered[0] === 'other key')
            throw (0,compatibility/* otherKey */.q_)();
        if (answered[0] === 'failed')
            throw new store/* StoreUnavailable */.u('Redis did not do it (a link is not as it was written)');
        const found = await rowBy(run, 'find', handle);
        if (found === undefined)
            return undefined;
        const judged = (0,service_link/* claim */.B7)(found.row, proof, reader, found.at);
        return judged.change !== undefined || judged.claim.outcome === 'opened' ? 'again' : judged.claim;
    }
    return (handle, proof, reader) => (0,stepping/* stepAgain */.l)(() => tryClaim(redis_rows_text(handle), proof, reader));
}

;// CONCATENATED MODULE: ./lib/service/stores/redis-compatibility.js
/** Whether a Redis keeps what it is given, and whether its links are ours. */



const needs = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };
/** Throws SetupRefused. `forgets`: the store is taken over from any key. */
async function verifyRedis(send, mark, forgets) {
    await checkSettings(send);
    await send(['SCRIPT', 'LOAD', script]);
    const words = ['0', 'identify', '', String(compatibility/* schemaVersion */.CZ), mark.toString('base64url')];
    const [version, kept] = (await send(['EVALSHA', scriptDigest, ...words]));
    if (version === 'unreleased') {
        if (!forgets)
            (0,compatibility/* refuseUnreleased */.DN)('this Redis');
        return;
    }
    (0,compatibility/* checkCompatible */.vj)('this Redis', { version: Number(version), mark: Buffer.from(kept ?? '', 'base64url') }, mark, forgets);
}
async function checkSettings(send) {
    for (const [name, value] of Object.entries(needs)) {
        const told = (await send(['CONFIG', 'GET', name]));
        const found = Array.isArray(told) ? told[1] : told[name];
        if (found === value)
            continue;
        throw new store/* SetupRefused */.a(`Redis must run with ${name} ${value}; else a link could be lost, or opened twice after a crash`);
    }
    const [role] = (await send(['ROLE']));
    if (role !== 'master')
        throw new store/* SetupRefused */.a('this Redis is a replica, which can keep nothing; connect to its master');
}

;// CONCATENATED MODULE: ./lib/service/stores/redis-connection.js
/**
 * One connection to Redis. The first and every later one is verified before it is used: behind one address there may
 * be another server later, a replica, or one that came back with other settings.
 */


/** Throws SetupRefused. */
async function connectRedis({ url, deadline, verify }) {
    const { createClient } = await __webpack_require__.e(/* import() */ 6156).then(__webpack_require__.t.bind(__webpack_require__, 16156, 19));
    let closed = false;
    let timer;
    let opening;
    /** Connected and verified. */
    let current;
    let why = new store/* StoreUnavailable */.u('Redis is not connected');
    function make() {
        return createClient({
            url,
            disableOfflineQueue: true,
            // Each call has a deadline of its own (deadline.ts); the client's would keep a signal for every command for 5 s.
            commandOptions: { timeout: 0 },
            // Connections are made again in this module instead, where each is verified and one that hangs is given up.
            socket: { connectTimeout: Math.min(5_000, deadline), reconnectStrategy: false },
        });
    }
    const look = (client) => verify((words) => client.sendCommand([...words]));
    async function open() {
        const client = make();
        opening = client;
        client.on('error', () => lose(client, new store/* StoreUnavailable */.u('Redis is not connected')));
        try {
            await (0,stores_deadline/* inTime */.RN)(client.connect().then(() => look(client)), deadline);
            if (closed || !client.isReady)
                throw new store/* StoreUnavailable */.u('Redis is not connected');
            current = client;
        }
        catch (error) {
            client.destroy();
            throw error;
        }
    }
    function lose(client, reason) {
        if (client === undefined || client !== current)
            return;
        current = undefined;
        why = reason;
        client.destroy();
        reopen(0);
    }
    function reopen(tries) {
        if (closed)
            return;
        timer = setTimeout(() => open().catch((error) => {
            why = unavailable(error);
            reopen(tries + 1);
        }), Math.min(tries * 100, 2_000));
    }
    try {
        await open();
    }
    catch (error) {
        if (error instanceof store/* SetupRefused */.a)
            throw error;
        const code = codeOf(error);
        const known = sentences[code] ?? 'Redis cannot be reached, or does not allow CONFIG GET, ROLE and scripts';
        throw new store/* SetupRefused */.a(`${known} (${code}); nothing was changed, start again when that is repaired`);
    }
    return {
        async send(words) {
            if (current === undefined)
                throw why;
            return current.sendCommand(words);
        },
        async verify() {
            const client = current;
            if (client === undefined)
                throw why;
            try {
                await look(client);
            }
            catch (error) {
                const reason = unavailable(error);
                if (error instanceof store/* SetupRefused */.a)
                    lose(client, reason);
                throw reason;
            }
        },
        renew: () => lose(current, new store/* StoreUnavailable */.u('Redis did not answer in time')),
        async close() {
            closed = true;
            clearTimeout(timer);
            if (current?.isOpen)
                await (0,stores_deadline/* inTime */.RN)(current.close(), stores_deadline/* closeWithin */.YP).catch(() => { });
            opening?.destroy();
        },
    };
}
const sentences = {
    OOM: 'Redis is full and takes no new links; raise its maxmemory',
    MISCONF: 'Redis cannot write to its disk',
    LOADING: 'Redis is reading its files',
    READONLY: 'Redis is a replica',
};
function unavailable(error) {
    if (error instanceof store/* StoreUnavailable */.u)
        return error;
    if (error instanceof store/* SetupRefused */.a)
        return new store/* StoreUnavailable */.u(error.message);
    const code = codeOf(error);
    return new store/* StoreUnavailable */.u(`${sentences[code] ?? 'Redis did not do it'} (${code})`);
}
/** The rest of a message may quote what was sent. Before Redis 7, the code of a command in a script comes after `ERR`. */
function codeOf(error) {
    const known = /\b(OOM|MISCONF|LOADING|READONLY|NOREPLICAS|MASTERDOWN|BUSY|NOPERM|NOAUTH|WRONGPASS|ERR)\b/g;
    const codes = String(error.message).match(known) ?? [];
    return codes.find((code) => code !== 'ERR') ?? codes[0] ?? 'no answer';
}

// EXTERNAL MODULE: ./lib/service/requests/rules.js
var rules = __webpack_require__(77353);
;// CONCATENATED MODULE: ./lib/service/stores/redis-request-script.js
/** Every step of a request in the Redis store: one script beside that of links (redis-script.ts), which nothing can interrupt. */




// keyturn:request:<handle> is a request; keyturn:id:<id> is `request:` and its handle, so that no link is found there;
// keyturn:request-due and keyturn:request-old are what to erase and purge, by time. What is seen and used is one with links.
const requestScript = `
  local op, at = ARGV[1], tonumber(ARGV[2])
  if not at then
    local t = redis.call('TIME')
    at = t[1] * 1000 + math.floor(t[2] / 1000)
  end
  local week = ${rules/* answerKeptFor */.AE}
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
    redis.call('ZADD', 'keyturn:seen', tonumber(createdAt) + ${service_link/* neverAgainFor */.K5}, id)
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
    redis.call('ZADD', 'keyturn:request-old', expiresAt + ${rules/* requestTombstoneFor */.En}, handle)
    return { 'created', expiresAt }
  elseif op == 'find' then
    return judge(keyOf(ARGV[3]))
  elseif op == 'fill' then
    local handle, writer = ARGV[3], ARGV[4]
    local key = keyOf(handle)
    local by, writes, filledAt, size, wrappedBy = read(key, 'writer', 'writes', 'filledAt', 'size', 'wrappedBy')
    if not live(key) or wrappedBy ~= ARGV[8] or tonumber(ARGV[7]) > tonumber(size) + ${rules/* answerFrame */.yM}
      or (filledAt and (by ~= writer or tonumber(writes) >= ${rules/* mostWrites */.wu})) then return judge(key) end
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
const requestScriptDigest = (0,external_node_crypto_.createHash)('sha1').update(requestScript).digest('hex');

// EXTERNAL MODULE: ./lib/service/stores/request-judging.js
var request_judging = __webpack_require__(96342);
// EXTERNAL MODULE: ./lib/service/stores/wrap.js
var stores_wrap = __webpack_require__(94676);
;// CONCATENATED MODULE: ./lib/service/stores/redis-requests.js






function redisRequests(run, { wrap, unwrap, mark }) {
    const markText = redis_rows_text(mark);
    const ask = async (op, ...values) => (await run(op, ...values));
    const find = async (handle) => foundOf(await ask('find', redis_rows_text(handle)));
    const reach = async (id, manage, creator = '') => foundOf(await ask('reach', redis_rows_text(id), manage ? redis_rows_text(manage) : '', creator));
    return {
        create: redisCreate(ask, wrap, markText),
        async look(handle) {
            const found = await find(handle);
            const look = (0,request_judging/* lookOf */.Li)(found?.row, found?.at ?? 0);
            if (found === undefined || look === undefined || look.question === null)
                return look;
            if (found.wrappedBy !== markText)
                throw (0,compatibility/* otherKey */.q_)();
            return { ...look, question: unwrap(found.id, look.question) };
        },
        fill: (handle, { writer, answer, digest }) => (0,stepping/* stepAgain */.l)(async () => {
            const wrapped = redis_rows_text(wrap((0,stores_wrap/* answerLabel */.x)(handle), answer));
            const told = await ask('fill', redis_rows_text(handle), redis_rows_text(writer), wrapped, redis_rows_text(digest), answer.length, markText);
            if (told[0] === 'filled')
                return { outcome: 'filled', filledAt: told[1], writes: told[2] };
            const found = foundOf(told);
            if (found === undefined)
                return undefined;
            const judged = (0,rules/* fill */.GS)(found.row, { writer, answer, digest }, found.at);
            if (judged.change !== undefined && found.wrappedBy !== markText)
                throw (0,compatibility/* otherKey */.q_)();
            return judged.change === undefined ? judged.fill : 'again';
        }),
        take: (id, manage, expect) => (0,stepping/* stepAgain */.l)(async () => {
            const told = await ask('take', redis_rows_text(id), redis_rows_text(manage), '', redis_rows_text(expect), markText);
            if (told[0] === 'taken') {
                const [, wrapped, filledAt, handle] = told;
                const answer = unwrap((0,stores_wrap/* answerLabel */.x)(Buffer.from(handle, 'base64url')), Buffer.from(wrapped, 'base64url'));
                return { outcome: 'taken', answer, filledAt };
            }
            const found = foundOf(told);
            if (found === undefined)
                return undefined;
            const judged = (0,rules/* take */.s)(found.row, expect, found.at).take;
            if (judged.outcome === 'taken' && found.wrappedBy !== markText)
                throw (0,compatibility/* otherKey */.q_)();
            return judged.outcome === 'taken' ? 'again' : judged;
        }),
        dispute: (handle) => (0,stepping/* stepAgain */.l)(async () => {
            const told = await ask('dispute', redis_rows_text(handle));
            if (told[0] === 'disputed')
                return 'disputed';
            const found = foundOf(told);
            if (found === undefined)
                return undefined;
            return (0,rules/* dispute */.xh)(found.row, found.at) === undefined ? (0,rules/* requestState */.h9)(found.row, found.at) : 'again';
        }),
        done: (id, manage) => (0,stepping/* stepAgain */.l)(async () => {
            const told = await ask('done', redis_rows_text(id), redis_rows_text(manage), '');
            if (told[0] === 'done')
                return 'done';
            const found = foundOf(told);
            if (found === undefined)
                return undefined;
            return (0,rules/* done */.Vw)(found.row, found.at) === undefined ? (0,rules/* requestState */.h9)(found.row, found.at) : 'again';
        }),
        async status(id, by) {
            const found = await reach(id, by.manage, by.creator);
            return (0,request_judging/* statusOf */.c2)(found?.row, found?.at ?? 0);
        },
        async end(id, by, reason) {
            const told = await ask('end', redis_rows_text(id), by.manage ? redis_rows_text(by.manage) : '', by.creator ?? '', reason);
            return told[0] === 'ended';
        },
        async held() {
            return (await run('held'));
        },
    };
}
function redisCreate(ask, wrap, mark) {
    return async ({ id, handle, manage, creator, question, size, digest, expiresIn }, quota) => {
        const limits = [(0,rules/* reserved */.$t)(question, size), expiresIn * 1000, quota.links, quota.bytes];
        const fields = {
            manage: redis_rows_text(manage),
            creatorName: creator.name,
            size,
            question: redis_rows_text(wrap(id, question)),
            wrappedBy: mark,
        };
        const pairs = Object.entries(fields).flat();
        const told = await ask('create', redis_rows_text(id), redis_rows_text(handle), creator.key, ...limits, redis_rows_text(digest), ...pairs);
        const [outcome, expiresAt] = told;
        return outcome === 'created' || outcome === 'same' ? { outcome, expiresAt } : { outcome };
    };
}
function foundOf([, at, fields]) {
    const list = fields;
    if (list.length === 0)
        return undefined;
    const found = new Map();
    for (let i = 0; i + 1 < list.length; i += 2)
        found.set(list[i] ?? '', list[i + 1] ?? '');
    const time = (name) => (found.has(name) ? Number(found.get(name)) : null);
    const bytes = (name) => (found.has(name) ? Buffer.from(found.get(name) ?? '', 'base64url') : null);
    return {
        at: at,
        id: bytes('id') ?? Buffer.alloc(0),
        wrappedBy: found.get('wrappedBy') ?? '',
        row: {
            createdAt: time('createdAt') ?? 0,
            creatorName: found.get('creatorName') ?? '',
            expiresAt: time('expiresAt') ?? 0,
            filledAt: time('filledAt'),
            answeredAt: time('answeredAt'),
            takenAt: time('takenAt'),
            doneAt: time('doneAt'),
            disputedAt: time('disputedAt'),
            reason: found.get('reason') ?? null,
            writer: bytes('writer'),
            writes: Number(found.get('writes')),
            size: Number(found.get('size')),
            digest: bytes('digest'),
            question: bytes('question'),
            answer: bytes('answer'),
            eraseAt: time('eraseAt'),
        },
    };
}

;// CONCATENATED MODULE: ./lib/service/stores/redis.js
/**
 * Redis or Valkey, for as many processes as wanted. Every step is one run of one script, which nothing can interrupt;
 * with `appendfsync always` its answer comes after the disk has it. Not for Redis Cluster: the script names keys that it
 * finds in others.
 */












/** How many runs one sweep may have. */
const rounds = 100;
/** Throws SetupRefused: unreachable, settings under which a claim may be lost or a link evicted, no store key, another one's links. */
async function redisStore(options) {
    const wrapping = (0,stores_wrap/* wrapWith */.d)(options.key);
    const { mark } = wrapping;
    const { url, deadline = stores_deadline/* usualDeadline */.pI } = options;
    let forgets = options.forgets ?? false;
    let closed = false;
    const connection = await connectRedis({ url, deadline, verify: (send) => verifyRedis(send, mark, forgets) });
    const runs = (whole, digest) => async (op, ...values) => {
        const words = ['0', op, String(options.at?.() ?? ''), ...values.map(String)];
        try {
            return await connection.send(['EVALSHA', digest, ...words]).catch((error) => {
                if (!String(error.message).startsWith('NOSCRIPT'))
                    throw error;
                return connection.send(['EVAL', whole, ...words]);
            });
        }
        catch (error) {
            throw unavailable(error);
        }
    };
    const run = runs(script, scriptDigest);
    const runRequests = runs(requestScript, requestScriptDigest);
    /** A connection that does not answer may never do so again. */
    function limit(work) {
        return (0,stores_deadline/* inTime */.RN)(work, deadline, connection.renew);
    }
    const store = {
        kind: 'redis',
        create: redis_redisCreate(run, wrapping),
        claim: redisClaim(run, wrapping),
        requests: redisRequests(runRequests, wrapping),
        async look(handle) {
            const found = await rowBy(run, 'find', redis_rows_text(handle));
            return found && (0,answers/* lookOf */.L)(found.row, found.at);
        },
        async saved(handle, reader) {
            const found = await rowBy(run, 'saved', redis_rows_text(handle), redis_rows_text(reader));
            return found && (0,service_link/* saved */._C)(found.row, reader, found.at).saved;
        },
        async dispute(handle) {
            const found = await rowBy(run, 'dispute', redis_rows_text(handle));
            if (found === undefined)
                return undefined;
            return found.row.openedAt === null ? 'waiting' : 'disputed';
        },
        async status(id, by) {
            const found = await rowBy(run, 'reach', redis_rows_text(id), by.manage ? redis_rows_text(by.manage) : '', by.creator ?? '');
            return found && (0,answers/* statusOf */.c)(found.row, found.at);
        },
        async end(id, by, reason) {
            return ((await rowBy(run, 'end', redis_rows_text(id), by.manage ? redis_rows_text(by.manage) : '', by.creator ?? '', reason)) !== undefined);
        },
        async sweep() {
            let most = batch;
            for (let round = 0; most === batch && round < rounds && !closed; round++) {
                most = Math.max((await limit(run('sweep'))), (await limit(runRequests('sweep'))));
            }
        },
        async check() {
            await connection.verify();
            await run('check');
        },
        async held() {
            return (await run('held'));
        },
        async forget() {
            let total = 0;
            for (let gone = 1; gone > 0; total += gone)
                gone = (await limit(runRequests('forget')));
            for (;;) {
                const gone = (await limit(run('forget', compatibility/* schemaVersion */.CZ, redis_rows_text(mark))));
                total += gone;
                if (gone > 0)
                    continue;
                forgets = false;
                return total;
            }
        },
        async close() {
            closed = true;
            await connection.close();
        },
    };
    return (0,stores_deadline/* withDeadlines */.yZ)(store, limit);
}
function redis_redisCreate(run, { wrap, mark }) {
    return async (link, quota) => {
        const { id, handle, creator, envelope } = link;
        const [outcome, expiresAt] = (await run('create', redis_rows_text(id), redis_rows_text(handle), creator.key, envelope.length, link.expiresIn * 1000, quota.links, quota.bytes, redis_rows_text(link.digest), 'manage', redis_rows_text(link.manage), 'creatorName', creator.name, 'version', envelope[0] ?? 0, 'password', link.password ? 1 : 0, 'proof', redis_rows_text(link.proof), 'envelope', redis_rows_text(wrap(id, envelope)), 'wrappedBy', redis_rows_text(mark)));
        return outcome === 'created' || outcome === 'same' ? { outcome, expiresAt } : { outcome };
    };
}


/***/ })

};
