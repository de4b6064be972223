import assert from "node:assert/strict";
import test from "node:test";
import { destination } from "../scripts/charts.js";

test("arrows go along a line and stop at its ends", () => {
  assert.equal(destination("ArrowRight", 0, 3, 3), 1);
  assert.equal(destination("ArrowLeft", 0, 3, 3), null);
  assert.equal(destination("ArrowRight", 2, 3, 3), null);
  assert.equal(destination("Home", 2, 3, 3), 0);
  assert.equal(destination("End", 0, 3, 3), 2);
});

test("up and down change the row of a field and keep the column", () => {
  assert.equal(destination("ArrowDown", 5, 168, 24), 29);
  assert.equal(destination("ArrowUp", 29, 168, 24), 5);
  assert.equal(destination("ArrowUp", 5, 168, 24), null);
  assert.equal(destination("ArrowDown", 160, 168, 24), null);
});

test("other keys are left alone", () => {
  assert.equal(destination("Tab", 1, 3, 3), null);
  assert.equal(destination("a", 1, 3, 3), null);
});
