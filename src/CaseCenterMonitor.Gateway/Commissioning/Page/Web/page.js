// Asks the gateway for its state each second and puts it into the page: always as text, never as HTML, because devices write what they like.
"use strict";

const POLL_MS = 1000, ANSWER_MS = 8000, OLD_S = 5, LOST_S = 10;
const at = id => document.getElementById(id);
const language = document.documentElement.dataset.lang;
const copyWord = at("copy").textContent;
let lastTime = "", lastRead = performance.now(), isLocked = false, isRead = false;

function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function make(tag, classes, text) {
  const node = document.createElement(tag);
  node.className = classes;
  if (text !== undefined) node.textContent = text;
  return node;
}

// A row that says the same as before is left alone: what somebody has marked in it stays marked, and a screen reader is not told anew.
// What changes each second, such as an age, is set by refresh.
function fill(parent, items, keyOf, build, refresh = () => {}) {
  const old = new Map([...parent.children].map(node => [node.dataset.key, node]));
  items.forEach((item, index) => {
    const key = keyOf(item), content = JSON.stringify({ ...item, heard: "" });
    let node = old.get(key);
    if (!node || node.dataset.content !== content) {
      const fresh = build(item);
      fresh.dataset.key = key;
      fresh.dataset.content = content;
      if (node) node.replaceWith(fresh);
      node = fresh;
    }
    refresh(node, item);
    old.delete(key);
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  old.forEach(node => node.remove());
}

const SIGNS = { fine: "", new: "+", unknown: "?", wrong: "!", alarm: "!" };

function sign(level, spoken) {
  const cell = make("td", "sign-cell");
  const mark = make("span", `sign ${level}`, SIGNS[level]);
  mark.setAttribute("aria-hidden", "true");
  if (SIGNS[level]) cell.append(mark);
  cell.append(make("span", "spoken-only", spoken));
  return cell;
}

function deviceRow(device) {
  const row = make("tr", device.level);
  const name = make("th", "device");
  name.scope = "row";
  name.append(make("b", "", device.id ?? device.address));
  if (device.id && device.id !== device.address) name.append(make("span", "dim", device.address));
  const says = make("td", "says");
  if (device.says) says.append(make("span", "", device.says));
  if (device.note) says.append(make("span", "state", device.note));
  for (const todo of device.todo) {
    const line = make("span", "todo", todo.text);
    if (todo.quote) {
      const quote = make("q", "", todo.quote);
      quote.lang = "en";
      line.append(" ", quote);
    }
    says.append(line);
  }
  row.append(sign(device.level, device.state), name, make("td", "", device.dialect), make("td", "number"), says);
  return row;
}

function silentRow(device) {
  const row = make("tr", "");
  const name = make("th", "device");
  name.scope = "row";
  name.append(make("b", "", device.id));
  if (device.address !== device.id) name.append(make("span", "dim", device.address));
  row.append(sign("unknown", ""), name, make("td", "", device.dialect));
  return row;
}

function fact(each) {
  const group = make("div", each.level);
  group.append(make("dt", "", each.name), make("dd", "", each.value));
  return group;
}

function show(view) {
  put(at("title"), view.title);
  put(at("time"), view.time);
  fill(at("facts"), view.facts, each => each.name, fact);
  fill(at("devices"), view.devices, each => each.key, deviceRow, (row, device) => put(row.querySelector(".number"), device.heard));
  at("devices-none").hidden = view.devices.length > 0;
  fill(at("silent"), view.silent, each => each.id, silentRow);
  at("silent-none").hidden = view.silent.length > 0;
  put(at("silent-count"), view.silent.length ? String(view.silent.length) : "");
  const topics = view.topicsMore ? [...view.topics, view.topicsMore] : view.topics;
  fill(at("topics"), topics.map(text => ({ text })), each => each.text, each => make("li", "", each.text));
  at("topics-none").hidden = topics.length > 0;
  put(at("fragment"), view.fragment);
  at("fragment-box").hidden = !view.fragment;
  at("fragment-none").hidden = Boolean(view.fragment);
  at("copy").disabled = !view.fragment;
}

function showAge() {
  const seconds = Math.floor((performance.now() - lastRead) / 1000);
  if (isRead) put(at("age-text"), `${seconds} ${at("age-text").dataset.word}`);
  at("age").classList.toggle("old", seconds >= OLD_S);
  const isLost = seconds >= LOST_S || isLocked;
  if (isLost) put(at("lost-text"), isLocked ? at("lost-text").dataset.locked : `${at("lost-text").dataset.lost} ${lastTime}`);
  at("lost").hidden = !isLost;
  at("main").classList.toggle("stale", isLost);
}

async function read() {
  try {
    const answer = await fetch(`/state?lang=${language}`, { signal: AbortSignal.timeout(ANSWER_MS), cache: "no-store" });
    isLocked = answer.status === 401;
    if (answer.ok) {
      const view = await answer.json();
      show(view);
      lastTime = view.time;
      lastRead = performance.now();
      isRead = true;
    }
  } catch (problem) {
    console.info("No answer from the gateway:", problem.message);
  }
  showAge();
  setTimeout(read, POLL_MS);
}

at("copy").addEventListener("click", async () => {
  let said = at("copy").dataset.copied;
  try {
    await navigator.clipboard.writeText(at("fragment").textContent);
  } catch {
    // Without https a browser lets no page write to the clipboard except on this machine itself.
    getSelection().selectAllChildren(at("fragment"));
    said = at("copy").dataset.not;
  }
  put(at("copy"), said);
  put(at("copy-said"), said);
  setTimeout(() => { put(at("copy"), copyWord); put(at("copy-said"), ""); }, 4000);
});

setInterval(showAge, 1000);
read();
