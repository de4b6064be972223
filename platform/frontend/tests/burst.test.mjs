import assert from "node:assert/strict";
import test from "node:test";
import { Burst, lines, zone } from "../scripts/burst.js";

const TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6";
const TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

function typed(text, millis) {
  const burst = new Burst(1000);
  [...text].forEach((character, i) => burst.add(character, 1000 + i * millis));
  return burst;
}

test("a reader is told from a hand by its rhythm", () => {
  for (const millis of [1, 5, 29]) {
    assert.equal(typed(TD3, millis).isReader(), true, `${millis} ms`);
  }
  for (const millis of [30, 60, 110]) {
    assert.equal(typed(TD3, millis).isReader(), false, `${millis} ms`);
  }
});

test("a hand that rolls over five keys is no reader", () => {
  assert.equal(typed("sdfgh", 4).isReader(), false);
});

test("each format is complete with its last character, with line breaks or without", () => {
  for (const whole of [TD3, TD2, TD1]) {
    assert.equal(typed(whole, 2).isComplete(), true);
    assert.equal(typed(`${lines(whole)}\n`, 2).isComplete(), true);
    assert.equal(typed(whole.slice(0, -1), 2).isComplete(), false);
  }
});

test("thirty characters are complete only when nothing follows", () => {
  const first = typed(TD1.slice(0, 30), 2);
  assert.equal(first.isComplete(), false);
  assert.equal(first.isCompleteAtRest(), true);
});

test("a line that is still being read is not taken for the last one", () => {
  const broken = TD1.match(/.{30}/g).join("\n");
  const until = broken.indexOf("\n", 35) + 1 + 12;
  assert.equal(zone(broken.slice(0, until)).length, 72);
  assert.equal(typed(broken.slice(0, until), 2).isComplete(), false);
});

test("a reader that is held up half-way is waited for, a hand is not", () => {
  assert.equal(typed(TD3.slice(0, 50), 2).goesOn(1000 + 49 * 2 + 500), true);
  assert.equal(typed("anna", 90).goesOn(1000 + 3 * 90 + 500), false);
  assert.equal(typed(TD3, 2).goesOn(1000 + 87 * 2 + 500), false);
});

test("what a busy machine cut off in front is joined again, what a hand typed is not", () => {
  const rest = typed(TD3.slice(2), 2);
  rest.first = 1400;
  assert.equal(rest.joins(typed(TD3.slice(0, 2), 2)), true);
  assert.equal(rest.text, TD3);
  assert.equal(typed(TD3, 2).joins(typed("ab", 90)), false);
  assert.equal(typed(TD3.slice(3), 2).joins(typed("ab", 90)), false);
});

test("small letters, other fillers and breaks in odd places come out as the standard has them", () => {
  assert.equal(zone(TD3.toLowerCase().replaceAll("<", "«")), TD3);
  assert.equal(lines(TD3.replace(/(.{22})/g, "$1\n")), `${TD3.slice(0, 44)}\n${TD3.slice(44)}`);
  assert.equal(lines(TD1).split("\n").length, 3);
});

test("what has no known length is left in the lines in which it came", () => {
  assert.equal(lines("abc\ndef"), "ABC\nDEF");
});
