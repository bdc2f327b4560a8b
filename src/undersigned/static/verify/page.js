// The page at /verify/: takes what the reader chose, dropped or pasted, and shows the steps of verify.js in words.

import { allPassed, BrowserTooOld, verifyReceipt } from "./verify.js";

const form = document.getElementById("verify");
const outcome = document.getElementById("outcome");
const sentences = document.getElementById("sentences").content;
const sentence = (name) => sentences.querySelector(`[data-name="${name}"]`).textContent;
const bytesOf = new Map(); // what was fetched from this site for a field, until the reader gives something else

class Unreadable extends Error {}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

// The bytes that were given in a field, as a file, by a link to this page, or pasted; null when there are none.
async function given(name) {
  const file = form.elements[`${name}-file`].files[0];
  if (file) return new Uint8Array(await file.arrayBuffer());
  const pasted = form.elements[`${name}-text`].value;
  if (pasted) return new TextEncoder().encode(name === "letter" ? pasted.replace(/\n*$/, "\n") : pasted);
  return bytesOf.get(name) ?? null;
}

function words(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable(sentence("not-utf8"));
  }
}

function shownStep(step) {
  const item = element("li", "");
  const verdict = sentence(step.passed ? "passed" : "failed");
  item.append(element("em", verdict, step.passed ? "good" : "wrong"), ` ${step.words}`);
  if (!step.passed && (step.expected || step.found)) {
    const facts = element("dl", "", "facts");
    for (const name of ["expected", "found"]) {
      facts.append(element("dt", sentence(name)), element("dd", step[name] || "–", "digest"));
    }
    item.append(facts);
  }
  return item;
}

function show(className, summary, steps = []) {
  const note = element("p", summary, `note ${className}`);
  const list = element("ol", "", "steps");
  list.append(...steps.map(shownStep));
  outcome.replaceChildren(note, ...(steps.length ? [list] : []));
  outcome.scrollIntoView({ block: "nearest" });
}

async function check() {
  const [receipt, letter, key] = [await given("receipt"), await given("letter"), form.elements.key.value.trim()];
  if (!receipt) throw new Unreadable(sentence("no-receipt"));
  const steps = await verifyReceipt(words(receipt), letter, key);
  if (allPassed(steps)) show("good", sentence("holds"), steps);
  else show("wrong", sentence(steps.length <= 2 ? "unreadable" : "does-not-hold"), steps);
}

async function checkAndTell(event) {
  event?.preventDefault();
  try {
    await check();
  } catch (problem) {
    if (problem instanceof BrowserTooOld) show("doubt", sentence("too-old"));
    else if (problem instanceof Unreadable) show("wrong", problem.message);
    else show("doubt", `${sentence("trouble")} ${problem.message}`);
  }
}

// A file may be dropped anywhere on its field.
function acceptDrops(field) {
  const input = field.querySelector("input[type=file]");
  field.addEventListener("dragover", (event) => event.preventDefault());
  field.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// A link such as /verify/?receipt=/letters/…/receipt.json&letter=/letters/…/letter.txt names files of this site.
async function fetchLinked(name, path) {
  const address = new URL(path, location.origin);
  if (address.origin !== location.origin) return;
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Unreadable(`${sentence("not-fetched")} ${address.pathname}`);
  bytesOf.set(name, new Uint8Array(await answer.arrayBuffer()));
  const told = form.querySelector(`[data-fetched="${name}"]`);
  told.textContent = `${sentence("fetched")} ${address.pathname}`;
  told.hidden = false;
}

async function fetchWhatTheLinkNames() {
  const asked = new URLSearchParams(location.search);
  const names = ["receipt", "letter"].filter((name) => asked.has(name));
  if (!names.length) return;
  try {
    for (const name of names) await fetchLinked(name, asked.get(name));
  } catch (problem) {
    show("wrong", problem instanceof Unreadable ? problem.message : `${sentence("trouble")} ${problem.message}`);
    return;
  }
  await checkAndTell();
}

form.hidden = false;
document.getElementById("without-script").hidden = true;
form.addEventListener("submit", checkAndTell);
form.addEventListener("input", () => outcome.replaceChildren());
form.querySelectorAll(".field").forEach((field) => field.querySelector("input[type=file]") && acceptDrops(field));
await fetchWhatTheLinkNames();
