export const id = 9565;
export const ids = [9565];
export const modules = {

/***/ 9565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redisStore: () => (/* binding */ redisStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93443);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21662);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61300);
/**
 * Redis or Valkey, for as many processes as wanted. Every step is one run of one script, which nothing can interrupt;
 * with `appendfsync always` its answer comes after the disk has it. Not for Redis Cluster: the script names keys that it
 * finds in others.
 */




// keyturn:link:<handle> is a link; keyturn:id:<id> names its handle, for as long as the id is refused; keyturn:due,
// keyturn:old and keyturn:seen are what to erase, purge and forget, by time; keyturn:used:<creator> counts.
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
  local function erase(handle)
    local key = link(handle)
    if has(key, 'envelope') then
      local used = 'keyturn:used:' .. get(key, 'creator')
      redis.call('HINCRBY', used, 'bytes', -number(key, 'size'))
      if redis.call('HINCRBY', used, 'links', -1) <= 0 then redis.call('DEL', used) end
    end
    redis.call('HDEL', key, 'envelope', 'proof', 'eraseAt')
    redis.call('ZREM', 'keyturn:due', handle)
  end
  local function purge(handle)
    local key = link(handle)
    erase(handle)
    redis.call('ZADD', 'keyturn:seen', number(key, 'createdAt') + ${_link_js__WEBPACK_IMPORTED_MODULE_1__/* .neverAgainFor */ .K5}, get(key, 'id'))
    redis.call('DEL', key)
    redis.call('ZREM', 'keyturn:old', handle)
  end
  local function whole(key) return { at, redis.call('HGETALL', key) } end

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
    redis.call('ZADD', 'keyturn:old', expiresAt + ${_link_js__WEBPACK_IMPORTED_MODULE_1__/* .tombstoneFor */ .ZR}, handle)
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
      erase(handle)
    end
    return whole(key)
  elseif op == 'claim' then
    local handle, proof, reader = ARGV[3], ARGV[4], ARGV[5]
    local key = link(handle)
    if not has(key, 'envelope') then return { 'judge' } end
    local right = get(key, 'proof') == proof
    if has(key, 'openedAt') then
      if right and get(key, 'reader') == reader and at < number(key, 'openedAt') + 60000 then
        return { 'opened', 0, get(key, 'envelope'), get(key, 'creatorName'), get(key, 'id') }
      end
      return { 'judge' }
    end
    if has(key, 'endedAt') or at >= number(key, 'expiresAt') or at < number(key, 'waitUntil') then return { 'judge' } end
    if not right then
      local tries = redis.call('HINCRBY', key, 'tries', 1)
      local wait = 900
      if tries <= 2 then wait = 0 elseif tries <= 6 then wait = 2 ^ (tries - 3) end
      redis.call('HSET', key, 'waitUntil', at + wait * 1000)
      return { 'wrong', tries, wait }
    end
    redis.call('HSET', key, 'openedAt', at, 'reader', reader, 'eraseAt', at + 60000)
    redis.call('ZADD', 'keyturn:due', at + 60000, handle)
    return { 'opened', 1, get(key, 'envelope'), get(key, 'creatorName'), get(key, 'id') }
  elseif op == 'saved' then
    local handle = ARGV[3]
    local key = link(handle)
    if has(key, 'openedAt') and get(key, 'reader') == ARGV[4] then
      redis.call('HSETNX', key, 'savedAt', at)
      erase(handle)
    end
    return whole(key)
  elseif op == 'dispute' then
    local key = link(ARGV[3])
    if has(key, 'openedAt') then redis.call('HSETNX', key, 'disputedAt', at) end
    return whole(key)
  elseif op == 'sweep' then
    for _, handle in ipairs(redis.call('ZRANGEBYSCORE', 'keyturn:due', '-inf', at, 'LIMIT', 0, 500)) do erase(handle) end
    for _, handle in ipairs(redis.call('ZRANGEBYSCORE', 'keyturn:old', '-inf', at, 'LIMIT', 0, 500)) do purge(handle) end
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', 'keyturn:seen', '-inf', at, 'LIMIT', 0, 500)) do
      redis.call('DEL', 'keyturn:id:' .. id)
      redis.call('ZREM', 'keyturn:seen', id)
    end
    return 1
  elseif op == 'forget' then
    local handles = redis.call('ZRANGE', 'keyturn:old', 0, 999)
    for _, handle in ipairs(handles) do purge(handle) end
    return #handles
  elseif op == 'held' then
    return redis.call('ZCARD', 'keyturn:due')
  elseif op == 'check' then
    redis.call('SET', 'keyturn:health', at)
    return 1
  end
`;
const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(script).digest('hex');
/** Throws SetupRefused: unreachable, settings under which a claim may be lost or a link evicted, no store key. */
async function redisStore(options) {
    const { wrap, unwrap } = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapWith */ .d)(options.key);
    const { createClient } = await __webpack_require__.e(/* import() */ 1672).then(__webpack_require__.t.bind(__webpack_require__, 31672, 19));
    const client = createClient({
        url: options.url,
        // What waits for a connection would grow without a limit, and might be sent long after its caller was told no.
        disableOfflineQueue: true,
        socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(tries * 100, 2_000) },
    });
    client.on('error', () => { });
    const send = (words) => client.sendCommand([...words]);
    await setUp(client, send);
    async function run(op, ...values) {
        const words = ['0', op, String(options.at?.() ?? ''), ...values.map(String)];
        try {
            return await send(['EVALSHA', digest, ...words]).catch((error) => {
                if (!String(error.message).startsWith('NOSCRIPT'))
                    throw error;
                return send(['EVAL', script, ...words]);
            });
        }
        catch {
            throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreUnavailable */ .u('Redis did not do it');
        }
    }
    async function rowBy(op, ...values) {
        const [at, fields] = (await run(op, ...values));
        return fields.length === 0 ? undefined : { at, row: rowOf(fields) };
    }
    async function tryClaim(handle, proof, reader) {
        const told = (await run('claim', handle, text(proof), text(reader)));
        if (told[0] === 'opened') {
            const envelope = unwrap(Buffer.from(told[4], 'base64url'), Buffer.from(told[2], 'base64url'));
            return { outcome: 'opened', first: told[1] === 1, envelope, creator: told[3] };
        }
        if (told[0] === 'wrong')
            return { outcome: 'wrong', tries: told[1], wait: Number(told[2]) };
        const found = await rowBy('find', handle);
        if (found === undefined)
            return undefined;
        const judged = (0,_link_js__WEBPACK_IMPORTED_MODULE_1__/* .claim */ .B7)(found.row, proof, reader, found.at);
        // What was refused a moment ago would be granted now: only the script may grant it.
        return judged.change !== undefined || judged.claim.outcome === 'opened' ? 'again' : judged.claim;
    }
    return {
        kind: 'redis',
        async create(link, quota) {
            const { id, handle, creator, envelope } = link;
            const [outcome, expiresAt] = (await run('create', text(id), text(handle), creator.key, envelope.length, link.expiresIn * 1000, quota.links, quota.bytes, text(link.digest), 'manage', text(link.manage), 'creatorName', creator.name, 'version', envelope[0] ?? 0, 'password', link.password ? 1 : 0, 'proof', text(link.proof), 'envelope', text(wrap(id, envelope))));
            return outcome === 'created' || outcome === 'same' ? { outcome, expiresAt } : { outcome };
        },
        async look(handle) {
            const found = await rowBy('find', text(handle));
            if (found === undefined)
                return undefined;
            const { version, password, expiresAt, openedAt, creatorName } = found.row;
            return { version, state: (0,_link_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(found.row, found.at), creator: creatorName, password, expiresAt, openedAt };
        },
        async claim(handle, proof, reader) {
            for (let tries = 0; tries < 5; tries++) {
                const told = await tryClaim(text(handle), proof, reader);
                if (told !== 'again')
                    return told;
            }
            throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreUnavailable */ .u('a link changed faster than it could be judged');
        },
        async saved(handle, reader) {
            const found = await rowBy('saved', text(handle), text(reader));
            return found && (0,_link_js__WEBPACK_IMPORTED_MODULE_1__/* .saved */ ._C)(found.row, reader, found.at).saved;
        },
        async dispute(handle) {
            const found = await rowBy('dispute', text(handle));
            if (found === undefined)
                return undefined;
            return found.row.openedAt === null ? 'waiting' : 'disputed';
        },
        async status(id, by) {
            const found = await rowBy('reach', text(id), by.manage ? text(by.manage) : '', by.creator ?? '');
            if (found === undefined)
                return undefined;
            const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found.row;
            return { state: (0,_link_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(found.row, found.at), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
        },
        async end(id, by, reason) {
            return (await rowBy('end', text(id), by.manage ? text(by.manage) : '', by.creator ?? '', reason)) !== undefined;
        },
        async sweep() {
            await run('sweep');
        },
        async check() {
            await run('check');
        },
        async held() {
            return (await run('held'));
        },
        async forget() {
            let total = 0;
            for (;;) {
                const gone = (await run('forget'));
                total += gone;
                if (gone === 0)
                    return total;
            }
        },
        async close() {
            if (client.isOpen)
                await client.close();
        },
    };
}
async function setUp(client, send) {
    const needs = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' };
    try {
        const late = new Promise((_, fail) => {
            setTimeout(() => fail(new Error('late')), 6_000).unref();
        });
        await Promise.race([client.connect(), late]);
        for (const [name, value] of Object.entries(needs)) {
            const told = (await send(['CONFIG', 'GET', name]));
            const found = Array.isArray(told) ? told[1] : told[name];
            if (found !== value) {
                throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a(`Redis must run with ${name} ${value}; else a link could be lost, or opened twice after a crash`);
            }
        }
        await send(['SCRIPT', 'LOAD', script]);
    }
    catch (error) {
        client.destroy();
        if (error instanceof _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a)
            throw error;
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a('Redis cannot be reached, or does not allow CONFIG GET and scripts');
    }
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
function text(bytes) {
    return Buffer.from(bytes).toString('base64url');
}


/***/ }),

/***/ 61300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ wrapWith)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21662);
/**
 * A second envelope around the envelope, for stores whose files and backups cannot be erased: without the key, which
 * stands outside of them, what is left there after a burn is worth nothing, even with the link.
 */


/** `key`: the value of KEYTURN_STORE_KEY, at least 32 bytes in base64. Throws SetupRefused. */
function wrapWith(key) {
    const bytes = Buffer.from(key ?? '', 'base64');
    if (bytes.length < 32) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a('this store needs KEYTURN_STORE_KEY, 32 bytes in base64, kept outside the database and its backups; make one with: openssl rand -base64 32');
    }
    const keyFor = (id) => Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', bytes, new Uint8Array(0), Buffer.concat([Buffer.from('keyturn/v1/store/'), id]), 32));
    return {
        wrap(id, envelope) {
            const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', keyFor(id), nonce);
            return Buffer.concat([nonce, cipher.update(envelope), cipher.final(), cipher.getAuthTag()]);
        },
        unwrap(id, wrapped) {
            const bytes = Buffer.from(wrapped);
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', keyFor(id), bytes.subarray(0, 12));
            cipher.setAuthTag(bytes.subarray(-16));
            try {
                return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
            }
            catch {
                throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreUnavailable */ .u('an envelope was wrapped with another KEYTURN_STORE_KEY');
            }
        },
    };
}


/***/ })

};
