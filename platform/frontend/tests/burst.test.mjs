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

test("a zone that a busy machine cut after its beginning is joined, in two pieces and in three", () => {
  const pieces = [TD3.slice(0, 28), TD3.slice(28, 57), TD3.slice(57)].map((text) => typed(text, 2));
  pieces.forEach((piece, i) => {
    piece.first = 2000 + i * 1000;
    piece.last = piece.first + 60;
  });
  assert.equal(pieces[1].joins(pieces[0], true), true);
  assert.equal(pieces[2].joins(pieces[1], true), true);
  assert.equal(pieces[2].text, TD3);
  const again = typed(TD3, 2);
  assert.equal(again.joins(typed(TD3.slice(0, 30), 2), true), false, "laid on once more, it is whole by itself");
});

test("a document that is read twice without a pause is one", () => {
  const twice = typed(TD3 + TD3, 2);
  twice.once();
  assert.equal(twice.text, TD3);
  const two = typed(TD3 + TD2, 2);
  two.once();
  assert.equal(two.text, TD3 + TD2);
});

test("a hand that mends what a reader left is not taken for the reader", () => {
  const hand = new Burst(2000);
  hand.add("X", 2000);
  assert.equal(hand.joins(typed(TD3.slice(0, 50), 2), true), false);
});

test("a hand's key right before a document is the hand's, and the first character of a document never is", () => {
  const both = new Burst(1000);
  both.add("a", 1000);
  [...TD3].forEach((character, i) => both.add(character, 1070 + i * 2));
  assert.equal(both.withoutHand(), "a");
  assert.equal(both.text, TD3);
  const slow = new Burst(1000);
  slow.add("A", 1000);
  [...`C${TD1.slice(2)}`].forEach((character, i) => slow.add(character, 1140 + i * 2));
  assert.equal(slow.withoutHand(), null);
  const fast = typed(`a${TD3}`, 2);
  assert.equal(fast.withoutHand(), null);
});

test("small letters, other fillers and breaks in odd places come out as the standard has them", () => {
  assert.equal(zone(TD3.toLowerCase().replaceAll("<", "«")), TD3);
  assert.equal(lines(TD3.replace(/(.{22})/g, "$1\n")), `${TD3.slice(0, 44)}\n${TD3.slice(44)}`);
  assert.equal(lines(TD1).split("\n").length, 3);
});

test("what has no known length is left in the lines in which it came", () => {
  assert.equal(lines("abc\ndef"), "ABC\nDEF");
});

test("a badge, a security key and a password manager type no zone", () => {
  for (const text of ["gatehouse-demo\n", "4711-0815\n", `${"cbdefghijklnrtuv".repeat(3).slice(0, 44)}\n`, "https://house.example/desk"]) {
    assert.equal(typed(text, 2).isZone(), false, text);
  }
});

test("the first line of a zone is known by its length and its fillers when it ends, and the whole without an end", () => {
  assert.equal(typed(`${TD3.slice(0, 44)}\n`, 2).isZone(), true);
  assert.equal(typed(TD3.slice(0, 44), 2).isZone(), false);
  assert.equal(typed(TD3, 2).isZone(), true);
  assert.equal(typed(TD1, 2).isZone(), true);
  assert.equal(typed(`${TD3.slice(0, 30)}\n${TD3.slice(30, 50)}\n`, 2).isZone(), false);
});
