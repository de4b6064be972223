import assert from "node:assert/strict";
import test from "node:test";
import { digitOver, reportOf } from "../scripts/zone-digits.js";

const TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
const TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
const MRV_A = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";
const MRV_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";
const ALL = { TD3, TD2, TD1, MRV_A, MRV_B };

const outcomes = (typed) => reportOf(typed).digits.map((one) => `${one.check} ${one.outcome}`);

test("the digit of the standard's example is 3", () => {
  assert.equal(digitOver([..."520727"], [[0, 6]]), "3");
  assert.equal(digitOver([..."52?727"], [[0, 6]]), null);
});

test("each specimen fits, whole, in one line, in small letters", () => {
  for (const [format, zone] of Object.entries(ALL)) {
    for (const typed of [zone, zone.replaceAll("\n", ""), zone.toLowerCase(), zone.replaceAll("<", "‹")]) {
      const report = reportOf(typed);
      assert.equal(report.format, format, typed);
      assert.ok(report.lines.every((line) => line.length === line.wanted));
      assert.ok(report.digits.length >= 3 && report.digits.every((one) => one.outcome === "PASSED"), outcomes(typed).join());
    }
  }
});

test("a digit is judged with the key that completes its field, and never judged otherwise later", () => {
  for (const zone of Object.values(ALL)) {
    const whole = new Map(reportOf(zone).digits.map((one) => [one.check, one.outcome]));
    const lines = zone.split("\n");
    let last = 0;
    for (let end = lines[0].length + 2; end <= zone.length; end++) {
      const now = reportOf(zone.slice(0, end));
      for (const digit of now.digits) {
        assert.equal(digit.outcome, whole.get(digit.check), `${digit.check} after ${zone.slice(0, end)}`);
      }
      assert.ok(now.digits.length >= last, zone.slice(0, end));
      last = now.digits.length;
    }
  }
  const first = TD3.split("\n")[0];
  assert.deepEqual(outcomes(`${first}\nL898902C3`), []);
  assert.deepEqual(outcomes(`${first}\nL898902C36`), ["DOCUMENT_NUMBER PASSED"]);
  assert.deepEqual(outcomes(`${first}\nL898902C37`), ["DOCUMENT_NUMBER FAILED"]);
});

test("a wrong digit is told with the one that fits and its place", () => {
  const [birth] = reportOf(TD3.replace("7408122", "7408129")).digits.filter((one) => one.check === "BIRTH_DATE");
  assert.deepEqual({ ...birth }, { check: "BIRTH_DATE", outcome: "FAILED", expected: "2", printed: "9", line: 2, column: 20, mended: false });
});

test("a letter that looks like the digit is read so, and said", () => {
  const [birth] = reportOf(TD3.replace("7408122", "74O8122")).digits.filter((one) => one.check === "BIRTH_DATE");
  assert.equal(birth.outcome, "PASSED");
  assert.equal(birth.mended, true);
});

test("a line that is too long says so and its digits wait", () => {
  const report = reportOf(TD3.replace("\n", "<\n"));
  assert.deepEqual(report.lines, [
    { length: 45, wanted: 44 },
    { length: 44, wanted: 44 },
  ]);
  assert.deepEqual(outcomes(TD3.replace("L898902", "L8989022")), []);
});

test("nothing typed is nothing said", () => {
  assert.deepEqual(reportOf(" \n "), { format: null, lines: [], missing: 0, digits: [] });
});
