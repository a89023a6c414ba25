export const id = 5563;
export const ids = [5563];
export const modules = {

/***/ 16684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/** What is asked before a mint: nothing was minted then. */
async function reading(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
            what: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}


/***/ }),

/***/ 25563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(16684);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const encoder = new TextEncoder(), decoder = new TextDecoder(), buffer_utils_strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function base64url_decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class errors_JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class errors_JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_ALG_NOT_ALLOWED"));
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class errors_JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function validate_isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return validate_isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(validate_isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!validate_isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!validate_isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key.js



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.kty === "AKP" && key.alg === void 0)
    throw new TypeError('missing "alg" (Algorithm) Parameter value');
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (validate_isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return base64url_decode(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = serializeJoseHeader(JWSInvalid, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = base64url_encode(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = serializeJoseHeader(JWSInvalid, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new JWSInvalid("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!isDisjoint(protectedHeader, unprotectedHeader))
    throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  validateCritDuplicates(JWSInvalid, protectedHeader);
  const b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = jwsAlgorithm(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= base64url_encode(payload), signingPayload = encodedPayloadCache[1] ??= buffer_utils_encode(encodedPayload)) : (encodedPayload = base64url_encode(payload), signingInput = encoder.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= concat(buffer_utils_encode(encodedProtectedHeader), buffer_utils_encode("."), signingPayload);
  const signingKey = await rawKey(await prepareKey(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && checkModulusLength(entry.alg, signingKey);
  const jws = {
    signature: base64url_encode(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jwt_claims_set.js



const epoch = (date) => Math.floor(date.getTime() / 1e3), multipliers = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31557600
}, REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i, checkFailed = "check_failed";
function invalidDuration() {
  throw new TypeError("Invalid time period format");
}
function secs(str) {
  typeof str != "string" && invalidDuration();
  const matched = REGEX.exec(str);
  (!matched || matched[4] && matched[1]) && invalidDuration();
  const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
  return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4]?.toLowerCase() === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
  if (!Number.isFinite(input))
    throw new TypeError(`Invalid ${label} input`);
  return input;
}
function validateStringClaim(claim, value) {
  if (typeof value != "string")
    throw new TypeError(`"${claim}" claim must be a string`);
}
function validateAudienceClaim(value) {
  if (typeof value != "string" && (!Array.isArray(value) || Array.from(value).some((member) => typeof member != "string")))
    throw new TypeError('"aud" claim must be a string or an array of strings');
}
function numericDate(value, label) {
  return typeof value == "number" ? validateInput(label, value) : value instanceof Date ? validateInput(label, epoch(value)) : epoch(/* @__PURE__ */ new Date()) + secs(value);
}
const normalizeTyp = (value) => {
  const normalized = value.toLowerCase();
  return value.includes("/") ? normalized : `application/${normalized}`;
}, checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
  const value = claimsSet[claim];
  if (!(value === void 0 && !required)) {
    if (typeof value != "number")
      throw new JWTClaimValidationFailed(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
    return value;
  }
}
function unexpectedClaim(claimsSet, claim) {
  throw new JWTClaimValidationFailed(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("JWT Claims Set must be a top-level JSON object");
  const { typ } = options;
  if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ)))
    throw new JWTClaimValidationFailed('unexpected "typ" JWT header value', claimsSet, "typ", checkFailed);
  const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
  maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
  for (const claim of new Set(presenceCheck.reverse()))
    if (!Object.hasOwn(claimsSet, claim))
      throw new JWTClaimValidationFailed(`missing required "${claim}" claim`, claimsSet, claim, "missing");
  issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
  const { clockTolerance } = options;
  let tolerance = 0;
  if (typeof clockTolerance == "string")
    tolerance = secs(clockTolerance);
  else if (clockTolerance !== void 0) {
    if (typeof clockTolerance != "number")
      throw new TypeError("Invalid clockTolerance option type");
    tolerance = clockTolerance;
  }
  if (validateInput("clockTolerance option", tolerance), tolerance < 0)
    throw new TypeError("Invalid clockTolerance option input");
  const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? /* @__PURE__ */ new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
  if (nbf !== void 0 && nbf > now + tolerance)
    throw new JWTClaimValidationFailed('"nbf" claim timestamp check failed', claimsSet, "nbf", checkFailed);
  const exp = validateNumericDate(claimsSet, "exp");
  if (exp !== void 0 && exp <= now - tolerance)
    throw new JWTExpired('"exp" claim timestamp check failed', claimsSet, "exp", checkFailed);
  if (maxTokenAge !== void 0) {
    const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
    if (max < 0)
      throw new TypeError("Invalid maxTokenAge option input");
    if (age - tolerance > max)
      throw new JWTExpired('"iat" claim timestamp check failed (too far in the past)', claimsSet, "iat", checkFailed);
    if (age < -tolerance)
      throw new JWTClaimValidationFailed('"iat" claim timestamp check failed (it should be in the past)', claimsSet, "iat", checkFailed);
  }
  return claimsSet;
}
let producerClaimsSets;
function producerClaimsSet(producer) {
  return producerClaimsSets.get(producer);
}
function jwtClaimsSetBytes(producer) {
  const claimsSet = producerClaimsSet(producer);
  for (const claim of ["iat", "nbf", "exp"]) {
    const value = claimsSet[claim];
    if (typeof value == "number" && !Number.isFinite(value))
      throw new TypeError(`"${claim}" claim must be a finite number`);
  }
  return encoder.encode(JSON.stringify(claimsSet));
}
function jwtClaim(producer, claim) {
  return producerClaimsSet(producer)[claim];
}
class JWTClaimsBuilder {
  constructor(claimsSet = {}) {
    if (!validate_isObject(claimsSet))
      throw new TypeError("JWT Claims Set MUST be an object");
    (producerClaimsSets ||= /* @__PURE__ */ new WeakMap()).set(this, structuredClone(claimsSet));
  }
  setIssuer(value) {
    return validateStringClaim("iss", value), producerClaimsSet(this).iss = value, this;
  }
  setSubject(value) {
    return validateStringClaim("sub", value), producerClaimsSet(this).sub = value, this;
  }
  setAudience(value) {
    return validateAudienceClaim(value), producerClaimsSet(this).aud = value, this;
  }
  setJti(value) {
    return validateStringClaim("jti", value), producerClaimsSet(this).jti = value, this;
  }
  setNotBefore(value) {
    return producerClaimsSet(this).nbf = numericDate(value, "setNotBefore"), this;
  }
  setExpirationTime(value) {
    return producerClaimsSet(this).exp = numericDate(value, "setExpirationTime"), this;
  }
  setIssuedAt(value) {
    const claimsSet = producerClaimsSet(this);
    return value === void 0 ? claimsSet.iat = epoch(/* @__PURE__ */ new Date()) : typeof value == "string" ? claimsSet.iat = validateInput("setIssuedAt", epoch(/* @__PURE__ */ new Date()) + secs(value)) : claimsSet.iat = numericDate(value, "setIssuedAt"), this;
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js




const SignJWT_base = JWTClaimsBuilder;
class SignJWT extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return assertNotSet(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature(jwtClaimsSetBytes(this), this.#protectedHeader, options?.crit, key, () => {
      throw new errors_JWTInvalid("JWTs MUST NOT use unencoded payload");
    });
  }
}


;// CONCATENATED MODULE: ./lib/providers/google-login.js







/*
 * Ways into Google Cloud without an SDK: a service account's key file, and the configuration of a workload identity
 * federation as google-github-actions/auth writes it, which holds no key at all.
 * https://google.aip.dev/auth/4112, https://google.aip.dev/auth/4117
 */
const scope = 'https://www.googleapis.com/auth/cloud-platform';
const KeyFile = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('service_account'),
    client_email: schemas/* string */.YjP().min(1),
    private_key: schemas/* string */.YjP().min(1),
    private_key_id: schemas/* string */.YjP().min(1),
});
const Federation = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('external_account'),
    audience: schemas/* string */.YjP().min(1),
    subject_token_type: schemas/* string */.YjP().min(1),
    token_url: schemas/* string */.YjP(),
    service_account_impersonation_url: schemas/* string */.YjP().optional(),
    credential_source: schemas/* object */.Ikc({
        url: schemas/* string */.YjP(),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        format: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), subject_token_field_name: schemas/* string */.YjP().optional() }).optional(),
    }),
});
/** Google's own, or one that stands for them all. */
function googleHosts(elsewhere) {
    if (elsewhere !== undefined) {
        const origin = new URL(elsewhere).origin;
        return { iam: origin, token: `${origin}/token`, sts: `${origin}/v1/token`, delegate: origin };
    }
    return {
        iam: 'https://iam.googleapis.com',
        token: 'https://oauth2.googleapis.com/token',
        sts: 'https://sts.googleapis.com/v1/token',
        delegate: 'https://iamcredentials.googleapis.com',
    };
}
/** The key file, if this is the text of one. */
function keyFile(text) {
    try {
        return KeyFile.safeParse(JSON.parse(text.reveal())).data;
    }
    catch {
        return undefined;
    }
}
/** What proves that somebody has this key, for a minute; asked of the one place that it is good for. Throws what is no key. */
async function assertion(file, { clock, hosts }) {
    const now = Math.floor(clock.now().getTime() / 1_000);
    return new SignJWT({ scope })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: file.private_key_id })
        .setIssuer(file.client_email)
        .setAudience(hosts.token)
        .setIssuedAt(now)
        .setExpirationTime(now + 300)
        .sign((0,external_node_crypto_.createPrivateKey)(file.private_key));
}
/** Asks for a token with an assertion; the request changes nothing, and may be repeated. */
async function exchange(jwt, { http, clock, hosts }) {
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });
    return (0,call/* call */.T)(http, new Request(hosts.token, { method: 'POST', body }), { clock, retry: 'any' });
}
/**
 * An access token for what `admin` holds, or else the file that GOOGLE_APPLICATION_CREDENTIALS names; kept until shortly
 * before it ends. Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, ENVIRONMENT_MISSING, HTTP_*.
 */
function accessToken(admin, path, wire) {
    let kept;
    return async () => {
        const { clock } = wire;
        if (kept && clock.now().getTime() < kept.until)
            return kept.token;
        const found = await login(admin ?? (await fileAt(path)), wire);
        kept = { token: found.token, until: clock.now().getTime() + (found.seconds - 120) * 1_000 };
        return found.token;
    };
}
async function fileAt(path) {
    const hint = 'in the workflow, before Keyturn: uses: google-github-actions/auth';
    if (path === undefined)
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'there is no `admin`, and GOOGLE_APPLICATION_CREDENTIALS is not set',
            hint,
        });
    try {
        return new secret/* Secret */.z(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read',
            hint,
        });
    }
}
async function login(text, wire) {
    const file = keyFile(text);
    if (file) {
        const jwt = await assertion(file, wire).catch(() => undefined);
        if (jwt === undefined)
            throw refused('holds a key file whose private key is none');
        return tokenIn(await exchange(jwt, wire), 'access_token', 'expires_in');
    }
    let parsed;
    try {
        parsed = JSON.parse(text.reveal());
    }
    catch {
        throw refused('is no JSON');
    }
    const federation = Federation.safeParse(parsed).data;
    if (!federation)
        throw refused("is neither a service account's key file nor the configuration of a federation");
    return federated(federation, wire);
}
async function federated(from, { http, clock, hosts }) {
    const { credential_source: source, service_account_impersonation_url: impersonate } = from;
    // Such a file says where tokens are sent: nowhere but to Google.
    if (from.token_url !== hosts.sts)
        throw refused('sends its token elsewhere than to Google');
    if (impersonate !== undefined && !impersonate.startsWith(`${hosts.delegate}/v1/projects/`))
        throw refused('impersonates elsewhere than at Google');
    if (!URL.canParse(source.url) || new URL(source.url).protocol !== 'https:')
        throw refused('has its proof from no https address');
    const asked = await (0,call/* call */.T)(http, new Request(source.url, { headers: source.headers ?? {} }), {
        clock,
        secretPath: true,
    });
    if (asked.status !== 200)
        throw refused(`is refused its proof (${asked.status})`);
    const field = source.format?.type === 'json' ? (source.format.subject_token_field_name ?? '') : undefined;
    const subject = field === undefined ? asked.text : asked.json()[field];
    if (typeof subject !== 'string' || subject === '')
        throw refused('is given no proof');
    const body = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        audience: from.audience,
        scope,
        subject_token: new secret/* Secret */.z(subject).reveal(),
        subject_token_type: from.subject_token_type,
    });
    const sts = await (0,call/* call */.T)(http, new Request(hosts.sts, { method: 'POST', body }), { clock, retry: 'any' });
    const own = tokenIn(sts, 'access_token', 'expires_in');
    if (impersonate === undefined)
        return own;
    const request = new Request(impersonate, {
        method: 'POST',
        headers: { authorization: `Bearer ${own.token.reveal()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ scope: [scope], lifetime: '3600s' }),
    });
    // That says when it ends, not in how long: it is what was asked.
    return tokenIn(await (0,call/* call */.T)(http, request, { clock, retry: 'any' }), 'accessToken', undefined);
}
function tokenIn(answer, name, seconds) {
    const { status } = answer;
    if (status === 429 || status >= 500)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what: `Google answered ${status}`, hint: 'run again later' });
    if (status >= 400)
        throw refused(`is refused a token by Google (${status})`);
    let body;
    try {
        body = answer.json();
    }
    catch {
        body = undefined;
    }
    const token = body?.[name];
    if (status !== 200 || typeof token !== 'string' || token === '')
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `Google answered a request for a token with something else (${status})`,
            hint: 'check base-url and the network',
        });
    const lives = seconds === undefined ? 3_600 : body?.[seconds];
    return { token: new secret/* Secret */.z(token), seconds: typeof lives === 'number' ? lives : 300 };
}
function refused(why) {
    return new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: `the admin credential ${why}` });
}

;// CONCATENATED MODULE: ./lib/providers/gcp-service-account-key.js






const Options = schemas/* strictObject */.rej({
    'service-account': schemas/* string */.YjP().regex(/^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/, {
        error: 'is not the e-mail address of a service account',
    }),
    'base-url': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
});
const permission = 'iam.serviceAccountKeys.create, .list, .disable and .delete on that service account (roles/iam.serviceAccountKeyAdmin)';
/**
 * Keys of one service account, made by Google. Nothing of a key carries a name, so what an interrupted mint left behind is
 * for a human to tell apart. To upload a public key of our own would not change that: its certificate may have a name, but
 * Google promises nowhere to show it again, and a name that is missing from a list would be taken for a key that is not
 * there. So the documented way is gone, whose answer can be checked.
 * https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys
 */
const provider = {
    name: 'gcp-service-account-key',
    title: 'Google Cloud service account keys',
    sentence: "Keys of a Google Cloud service account, of which Google allows ten; the value is the JSON key file on one line. `admin` names a variable with a service account's key file or a federation's configuration; without it, the file that `GOOGLE_APPLICATION_CREDENTIALS` names is read, which google-github-actions/auth writes. Access tokens that were made with an ended key live on for up to an hour.",
    options: Options,
    admin: 'one',
    adminOptional: true,
    settings: ['GOOGLE_APPLICATION_CREDENTIALS'],
    permission,
    docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
    example: { 'service-account': 'deployer@toy.iam.gserviceaccount.com' },
    checked: "requests of the vendor's SDK, @googleapis/iam 38.0.1 and google-auth-library",
    build: gcpServiceAccountKey,
};
function gcpServiceAccountKey(context) {
    const { options, admin, http, clock, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof secret/* Secret */.z))
        throw new errors/* KeyturnError */.FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable' });
    const email = options['service-account'];
    const hosts = googleHosts(options['base-url']);
    const wire = { http, clock, hosts };
    const token = accessToken(admin, settings['GOOGLE_APPLICATION_CREDENTIALS'], wire);
    // With `-` instead of the project Google calls an account that is not there forbidden.
    const project = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
    const keys = `${hosts.iam}/v1/projects/${project}/serviceAccounts/${email}/keys`;
    const account = `${new URL(hosts.iam).host}/${email}`;
    const denied = `the admin credential for gcp-service-account-key needs: ${permission}`;
    /** Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, PROVIDER_UNREACHABLE for the way in, HTTP_* for the request. */
    async function ask(method, url, body, retry) {
        const authorization = `Bearer ${(await signedIn()).reveal()}`;
        const request = new Request(url, {
            method,
            headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return (0,call/* call */.T)(http, request, { clock, retry });
    }
    async function signedIn() {
        try {
            return await token();
        }
        catch (error) {
            if ((0,errors.is)(error, 'PROVIDER_DENIED'))
                throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: error.message, hint: denied });
            throw unreachable(error);
        }
    }
    function unreachable(error) {
        if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
            return error;
        return new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what: error.message, hint: 'check the network, then run again' });
    }
    async function list() {
        const answer = await ask('GET', `${keys}?keyTypes=USER_MANAGED`, undefined, 'reads').catch((error) => {
            throw unreachable(error);
        });
        const { status } = answer;
        const what = `${account} answered ${status}`;
        if (status === 401 || status === 403)
            throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what, hint: denied });
        if (status === 429 || status >= 500)
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
        const parsed = status === 200 ? Keys.safeParse(unread(answer)).data : undefined;
        if (!parsed)
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                what: status === 200 ? `${account} answered with something that is not IAM's` : what,
                hint: 'check service-account and base-url',
            });
        return (parsed.keys ?? []).map(({ name, disabled, validBeforeTime: until }) => ({
            id: name.slice(name.lastIndexOf('/') + 1),
            active: disabled !== true && !(until !== undefined && Date.parse(until) <= clock.now().getTime()),
        }));
    }
    /** Sent once. Throws HTTP_*; undefined if there is no such key. */
    async function change(method, url, body, what) {
        await (0,before_mint/* reading */.h)(signedIn());
        const answer = await ask(method, url, body, 'never');
        const { status } = answer;
        if (status === 200)
            return answer;
        if (status === 404 && what !== 'a key')
            return undefined;
        if (status >= 500 || status === 408 || (status >= 200 && status <= 299))
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} was asked for ${what} and answered ${status}` });
        const full = what === 'a key' && status === 400;
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${account} refused ${what} (${status})${full ? ': it has ten, or a policy of the organization forbids keys' : ''}`,
            ...(status === 401 || status === 403 ? { hint: denied } : {}),
            ...(full ? { hint: `gcloud iam service-accounts keys list --iam-account ${email}` } : {}),
        });
    }
    async function probe({ values }) {
        const text = values['value'];
        if (text === undefined)
            return 'inconclusive';
        const file = keyFile(text);
        // No key file at all opens nothing.
        if (!file)
            return 'rejected';
        try {
            const answer = await exchange(await assertion(file, wire), wire);
            const body = unread(answer);
            if (answer.status === 200)
                return typeof body?.access_token === 'string' ? 'accepted' : 'inconclusive';
            // The same error is given to a clock that is wrong: only what it says of the key counts.
            const says = String(body?.error_description);
            return answer.status === 400 && body?.error === 'invalid_grant' && /signature|not found|disabled/i.test(says)
                ? 'rejected'
                : 'inconclusive';
        }
        catch {
            return 'inconclusive';
        }
    }
    return {
        name: 'gcp-service-account-key',
        account,
        values: ['value'],
        concurrent: 10,
        // "You might need to wait for 60 seconds or more" before a new key can be used.
        propagation: 60_000,
        successes: 3,
        listLag: 60_000,
        tagged: false,
        idIsSecret: false,
        local: false,
        maxBytes: 4_096,
        async check() {
            await list();
        },
        async mint() {
            const body = { privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE', keyAlgorithm: 'KEY_ALG_RSA_2048' };
            const answer = await change('POST', keys, body, 'a key');
            const made = Made.safeParse(answer?.json()).data;
            const text = new secret/* Secret */.z(Buffer.from(made?.privateKeyData ?? '', 'base64').toString('utf8'));
            const file = keyFile(text);
            if (!made || !file || file.client_email !== email)
                throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
            // On one line, as an environment file and a mask can hold it.
            const value = new secret/* Secret */.z(JSON.stringify(JSON.parse(text.reveal())));
            return { id: made.name.slice(made.name.lastIndexOf('/') + 1), values: { value } };
        },
        probe,
        list,
        async deactivate(id) {
            await change('POST', `${keys}/${encodeURIComponent(id)}:disable`, {}, 'to disable a key');
        },
        async revoke(id) {
            const answer = await change('DELETE', `${keys}/${encodeURIComponent(id)}`, undefined, 'to delete a key');
            if (answer === undefined)
                return 'gone';
            // Google answers with an empty object, and nothing else is an answer of its.
            if (Object.keys((answer.json() ?? { no: 0 })).length > 0)
                throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the deletion with something else` });
            return 'revoked';
        },
    };
}
const Keys = schemas/* strictObject */.rej({
    keys: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1), disabled: schemas/* boolean */.zMY().optional(), validBeforeTime: schemas/* string */.YjP().optional() }))
        .optional(),
});
const Made = schemas/* object */.Ikc({ name: schemas/* string */.YjP().regex(/\/keys\/[^/]+$/), privateKeyData: schemas/* string */.YjP().min(1) });
function unread(answer) {
    try {
        return answer.json();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
