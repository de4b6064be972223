package org.gatehouse.cli;

/**
 * One thing that the doctor looked at.
 *
 * @param name stable, for programs
 * @param found what is the case
 * @param advice what to do; empty when all is well
 */
record Check(String name, Outcome outcome, String found, String advice) {

    enum Outcome {
        OK,
        WARN,
        FAIL
    }

    static Check ok(String name, String found) {
        return new Check(name, Outcome.OK, found, "");
    }

    static Check warn(String name, String found, String advice) {
        return new Check(name, Outcome.WARN, found, advice);
    }

    static Check fail(String name, String found, String advice) {
        return new Check(name, Outcome.FAIL, found, advice);
    }
}
