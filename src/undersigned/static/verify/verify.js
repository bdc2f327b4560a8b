// Checks a receipt in the reader's own browser: WebCrypto, and nothing else. It asks no server anything.
// The steps are those of docs/formats/ledger.md; undersigned_verify.py beside this file does the same in Python.

// Django's catalog of translations, where the page has loaded one.
const gettext = globalThis.gettext ?? ((text) => text);

const HEX = "[0-9a-f]{64}";
const LARGEST = 2 ** 53;
// Python's \s: JavaScript's leaves out some of it, and counts a byte order mark as a space.
const SPACE = String.raw`\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000`;
const WORD = `[^${SPACE}]+`;
const NAME = String.raw`[^${SPACE}+\x00-\x1f\ud800-\udfff]+`;
const NUMBER = "(0|[1-9][0-9]{0,17})";
const LINE = String.raw`\u2014 (${NAME}) ([A-Za-z0-9+/=]+)\n`;
const NOTE = String.raw`([^\x00-\x09\x0b-\x1f\ud800-\udfff]+\n)\n((?:${LINE}){1,100})`;
const PROOF = String.raw`c2sp\.org/tlog-proof@v1\nindex ${NUMBER}\n((?:[A-Za-z0-9+/=]{44}\n){0,64})\n([\s\S]+)`;
const VKEY = String.raw`(${NAME})\+([0-9a-f]{8})\+(${WORD})`;

// Each act and what it needs, beyond `v act at` and, unless it is one of those APART, its place in a letter.
const ACTS = {
  freeze: "text by", sign: "text by level who ev", vouch: "text by level who", grant: "by who", revoke: "by of",
  withdraw: "by of", undo: "by of", hide: "by", erratum: "by", release: "text count head manifest", key: "vkey",
  erase: "",
};
const APART = new Set(["grant", "revoke", "key", "erase"]);
const PLACE = ["letter", "n", "prev"];
const COMMON = ["v", "act", "at", ...PLACE, "text", "by", "level", "who", "ev", "of"];
const TEXTS = new Map(Object.entries({
  act: Object.keys(ACTS).join("|"), letter: "[0-9a-f]{32}", text: HEX, who: HEX, ev: HEX, manifest: HEX,
  by: "principal|delegate|organizer|operator", level: String.raw`V[0-4](\+A)?`,
  vkey: String.raw`[^${SPACE}+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}`,
}));
const COUNT = [0, LARGEST];
const NUMBERS = new Map(Object.entries({
  v: [1, 1], at: [0, 253402300799], prev: [-1, LARGEST], n: COUNT, of: COUNT, count: COUNT, head: COUNT,
}));

export class Refused extends Error {
  constructor(what, expected = "", found = "") {
    super(what);
    Object.assign(this, { expected: String(expected), found: String(found) });
  }
}

// The browser cannot do what is needed: the receipt is not to blame.
export class BrowserTooOld extends Error {}

function need(good, what, expected, found) {
  if (!good) throw new Refused(what, expected, found);
  return good;
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const whole = (pattern, text) => new RegExp(`^(?:${pattern})$`, "u").exec(text);
const utf8 = (text) => new TextEncoder().encode(text);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

function decode64(text, size) {
  let raw = "";
  try {
    raw = atob(text);
  } catch {
    // told below
  }
  const good = raw !== "" && btoa(raw) === text && (size === undefined || raw.length === size);
  need(good, gettext("Base64 is not of its form."), size ?? "", text.length);
  return Uint8Array.from(raw, (one) => one.charCodeAt(0));
}

function parse(text, what) {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new Refused(what, "JSON", problem.message);
  }
}

// A field given twice could be read as one thing here and as another elsewhere; JSON.parse would keep the last.
function refuseTwice(text) {
  const open = [];
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?|[{}[\]]/gu)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token.endsWith(":")) {
      const name = JSON.parse(token.slice(0, -1));
      need(!open.at(-1).has(name), gettext("A field is given twice."), gettext("each once"), name);
      open.at(-1).add(name);
    }
  }
}

function readObject(value, needed, optional = []) {
  const names = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const good = needed.every((name) => names.includes(name)) &&
    names.every((name) => needed.includes(name) || optional.includes(name));
  need(good, gettext("A receipt has other fields."), [...needed, ...optional].join(" "), names.sort().join(" "));
  return value;
}

function readSealed({ payload, salt }) {
  need(typeof payload === "string" && typeof salt === "string", gettext("A receipt holds text only."), "", "");
  need(whole(HEX, salt), gettext("A salt is not of its form."), gettext("64 lowercase hex digits"), salt);
  return { payload, salt };
}

async function commitment({ payload, salt }) {
  need(payload.isWellFormed(), gettext("A payload is UTF-8."), gettext("whole characters"), "");
  const key = await crypto.subtle.importKey("raw", fromHex(salt), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(payload))));
}

function byCodePoint(one, other) {
  const [a, b] = [[...one], [...other]];
  const place = a.findIndex((character, index) => character !== b[index]);
  if (place < 0) return a.length - b.length;
  return place < b.length ? a[place].codePointAt(0) - b[place].codePointAt(0) : 1;
}

// There is one way to write a payload: names sorted, each once, no spaces, only text and whole numbers.
function readPayload(text) {
  const fields = parse(text, gettext("The payload cannot be read."));
  const isObject = typeof fields === "object" && fields !== null && !Array.isArray(fields);
  const map = new Map(isObject ? Object.entries(fields) : []);
  const plain = [...map.values()].every((value) =>
    typeof value === "string" || (Number.isInteger(value) && Math.abs(value) <= LARGEST));
  const names = [...map.keys()].sort(byCodePoint);
  const pairs = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(map.get(name))}`);
  need(isObject && plain && `{${pairs.join(",")}}` === text && text.isWellFormed(),
    gettext("The payload is not written as payloads are."), gettext("sorted keys, each once, no spaces"), text);
  return map;
}

function checkAct(fields) {
  for (const [name, value] of fields) {
    const [least, most] = NUMBERS.get(name) ?? [1, 0];
    const isText = typeof value === "string";
    const good = isText ? TEXTS.has(name) && whole(TEXTS.get(name), value) : least <= value && value <= most;
    const form = TEXTS.get(name) ?? (NUMBERS.has(name) ? `${least}–${most}` : gettext("no such field"));
    need(good, fill(gettext("The field {name} of an act is not of its form."), { name }), form, value);
  }
  const act = fields.get("act") ?? "";
  const place = !APART.has(act) || PLACE.some((name) => fields.has(name)) ? PLACE : [];
  const needed = ["v", "act", "at", ...(ACTS[act] ?? "").split(" ").filter(Boolean), ...place];
  const missing = needed.filter((name) => !fields.has(name));
  const strange = [...fields.keys()].filter((name) => !needed.includes(name) && !COMMON.includes(name));
  need(!missing.length, fill(gettext("The act {act} leaves out what it needs."), { act }), missing.join(" "), "");
  need(!strange.length, fill(gettext("The act {act} has a field of another act."), { act }), "", strange.join(" "));
  need((fields.get("n") === 0) === (fields.get("prev") === -1),
    gettext("A letter's first act, and only it, has none before it."), "n 0, prev -1", "");
}

// RFC 9162 section 2.1.3.2, step by step; index and size may be larger than a double can count.
async function rootOver(leaf, index, size, path) {
  need(index < size, gettext("The tree has no such entry or size."), `0–${size - 1n}`, index);
  let [above, last] = [leaf, size - 1n];
  const wrongLength = gettext("The proof has the wrong length.");
  for (const beside of path) {
    need(last > 0n, wrongLength, "", path.length);
    const besideIsLeft = index % 2n === 1n || index === last;
    above = await sha256(besideIsLeft ? join([1], beside, above) : join([1], above, beside));
    while (besideIsLeft && index > 0n && index % 2n === 0n) [index, last] = [index / 2n, last / 2n];
    [index, last] = [index / 2n, last / 2n];
  }
  need(last === 0n, wrongLength, "", path.length);
  return above;
}

async function readKey(text) {
  const form = need(whole(VKEY, text), gettext("This is no key."), "name+id+base64", text);
  const [, name, id, material] = form;
  const bytes = decode64(material, 33);
  need(bytes[0] === 1, gettext("The key is of another kind."), "Ed25519", bytes[0]);
  const realId = hex((await sha256(join(utf8(`${name}\n`), bytes))).slice(0, 4));
  need(realId === id, gettext("The key and its id do not belong together."), realId, id);
  return { name, id, publicKey: await importEd25519(bytes.slice(1)) };
}

async function importEd25519(bytes) {
  try {
    return await crypto.subtle.importKey("raw", bytes, { name: "Ed25519" }, false, ["verify"]);
  } catch (problem) {
    if (["NotSupportedError", "SyntaxError", "TypeError"].includes(problem.name)) throw new BrowserTooOld();
    throw new Refused(gettext("This is no key."), "Ed25519", problem.name);
  }
}

function readReceipt(text) {
  const content = parse(text, gettext("The receipt cannot be read."));
  refuseTwice(text);
  readObject(content, ["format", "payload", "salt", "proof"], ["who", "evidence"]);
  const format = "undersigned-receipt/v1";
  need(content.format === format, gettext("The receipt is of another format."), format, content.format);
  const openings = ["who", "evidence"].filter((name) => Object.hasOwn(content, name));
  const opened = openings.map((name) => [name, readSealed(readObject(content[name], ["payload", "salt"]))]);
  need(typeof content.proof === "string", gettext("A receipt holds text only."), "", "");
  const form = need(whole(PROOF, content.proof), gettext("The proof is not of its form."), "tlog-proof@v1", "");
  const [, index, path, note] = form;
  const hashes = path.split("\n").filter(Boolean).map((line) => decode64(line, 32));
  return { act: readSealed(content), opened: new Map(opened), index: BigInt(index), path: hashes, note };
}

async function openCheckpoint(note, key) {
  const [, text, lines] = need(whole(NOTE, note), gettext("This is no signed note."), "", "");
  const signatures = [...lines.matchAll(new RegExp(LINE, "gu"))].map(([, name, raw]) => ({ name, raw: decode64(raw) }));
  const ours = signatures.filter(({ name, raw }) => name === key.name && hex(raw.slice(0, 4)) === key.id);
  const signers = signatures.map(({ name, raw }) => `${name} ${hex(raw.slice(0, 4))}`).join(", ");
  need(ours.length === 1, gettext("The key must have signed once."), `${key.name} ${key.id}`, signers);
  const good = await crypto.subtle.verify("Ed25519", key.publicKey, ours[0].raw.slice(4), utf8(text));
  const other = gettext("one over another text, or by another key");
  need(good, gettext("The signature is not good."), `${key.name} ${key.id}`, other);
  const form = whole(String.raw`(${NAME})\n${NUMBER}\n(${WORD})\n`, text);
  const [, origin, size, root] = need(form, gettext("This is no checkpoint of ours."), "", "");
  const checkpoint = { origin, size: BigInt(size), root: hex(decode64(root, 32)) };
  const emptyRoot = hex(await sha256(new Uint8Array()));
  const known = checkpoint.size > 0n || checkpoint.root === emptyRoot;
  need(known, gettext("An empty tree has one root only."), emptyRoot, checkpoint.root);
  need(origin === key.name, gettext("The checkpoint is of another log."), key.name, origin);
  return checkpoint;
}

async function* checkOpenings(opened, fields) {
  const read = new Map();
  for (const [name, field] of [["who", "who"], ["evidence", "ev"]]) {
    if (!opened.has(name)) continue;
    const [wanted, found] = [fields.get(field) ?? gettext("no commitment"), await commitment(opened.get(name))];
    need(found === wanted, fill(gettext("The {name} is not what the act commits to."), { name }), wanted, found);
    const { payload } = opened.get(name);
    read.set(name, readPayload(payload));
    yield fill(gettext("The act commits to this {name}: {payload}"), { name, payload });
  }
  const statement = read.get("evidence")?.get("statement");
  if (statement === undefined) return;
  const stated = String(statement).match(new RegExp(String.raw`(?<![\p{L}\p{N}_])${HEX}(?![\p{L}\p{N}_])`, "gu")) ?? [];
  const text = fields.get("text") ?? gettext("no text");
  need(stated.includes(text), gettext("The statement is about another text."), text, stated.join(" "));
  yield gettext("The statement in the evidence names the digest of the act's text.");
}

// A release names two files, the letter's text and the manifest with its list; either can be held against it.
async function checkText(fields, given) {
  const named = ["text", "manifest"].filter((name) => fields.has(name));
  if (!named.length) {
    need(given === null, gettext("The act is about no text, but one was given."), gettext("no text"), gettext("a text"));
    return gettext("The act is about no text.");
  }
  const expected = named.map((name) => (named.length > 1 ? `${name} ${fields.get(name)}` : fields.get(name))).join(" / ");
  need(given !== null, gettext("The act is about a text, and none was given."), expected, gettext("no text"));
  const digest = hex(await sha256(given));
  const found = named.find((name) => fields.get(name) === digest);
  need(found, gettext("The text is not the one of the act."), expected, digest);
  const manifest = gettext("The manifest has the SHA-256 digest that the release names, {digest}, with its {count} names.");
  const text = gettext("The letter's text has the SHA-256 digest that the act names: {digest}.");
  return fill(found === "manifest" ? manifest : text, { digest, count: fields.get("count") });
}

async function* checks(receiptText, letter, vkey) {
  const key = await readKey(vkey);
  yield fill(gettext("The key is {name} {id}, given by you and not taken from the receipt."), key);
  const receipt = readReceipt(receiptText);
  yield gettext("The file is a receipt of the format undersigned-receipt/v1.");
  const log = await openCheckpoint(receipt.note, key);
  yield fill(gettext("The key signed the checkpoint of {origin}: {size} entries, root {root}."), log);
  const fields = readPayload(receipt.act.payload);
  checkAct(fields);
  const at = new Date(fields.get("at") * 1000).toISOString().replace("T", " ").replace(".000Z", "");
  const said = { act: fields.get("act"), level: fields.get("level") ?? gettext("none"), at };
  yield fill(gettext("The act is {act}, level {level}, at {at} UTC."), said);
  const leaf = await sha256(join([0], utf8(`undersigned/v1 ${await commitment(receipt.act)}\n`)));
  const root = hex(await rootOver(leaf, receipt.index, log.size, receipt.path));
  need(root === log.root, gettext("The entry is not in the tree."), log.root, root);
  const place = gettext(
    "The payload and its salt give entry {index} of the log, and the proof leads from it to that root.");
  yield fill(place, receipt);
  yield* checkOpenings(receipt.opened, fields);
  yield await checkText(fields, letter);
}

// The steps of checking a receipt, to the first that fails: [{number, words, passed, expected, found}].
// `letter` is the letter's bytes, or null for an act that is about no text; `vkey` comes from anywhere but the receipt.
export async function verifyReceipt(receiptText, letter, vkey) {
  if (!globalThis.crypto?.subtle) throw new BrowserTooOld();
  const steps = [];
  try {
    for await (const words of checks(receiptText, letter, vkey)) {
      steps.push({ number: steps.length + 1, words, passed: true, expected: "", found: "" });
    }
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    const { message: words, expected, found } = problem;
    steps.push({ number: steps.length + 1, words, passed: false, expected, found });
  }
  return steps;
}

export const allPassed = (steps) => steps.length > 0 && steps.every((step) => step.passed);
