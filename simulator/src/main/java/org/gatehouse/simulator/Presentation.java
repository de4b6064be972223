package org.gatehouse.simulator;

import java.time.Instant;
import java.time.LocalDate;

/** A person presents a document at a port: what the reader sends, what the officer would find. */
final class Presentation {

    private static final int GATE_AGE = 14;

    private Presentation() {}

    /**
     * A crossing as it happens, with a fault or without.
     *
     * @param firstHalf whether a second half of a round trip may follow
     * @param day civil day of {@code at} at the port
     * @param chance bits of chance of this one crossing
     */
    static SyntheticCrossing of(
            PassportOffice passports,
            Person person,
            Direction direction,
            boolean firstHalf,
            Instant at,
            LocalDate day,
            long chance) {
        var cohort = person.cohort();
        var fault = Fault.of(chance);
        var papers = fault.inHand(passports.papersOf(person), day, chance);
        String inHand = MrzPrinter.print(papers);
        boolean gate = Bits.below(Bits.mix(chance, 16), 1000) < cohort.channelPermille() && person.age() >= GATE_AGE;
        return new SyntheticCrossing(
                at,
                person.port().code(),
                direction,
                gate ? Channel.E_CHANNEL : Channel.DESK,
                fault.asRead(inHand, cohort.form(), chance),
                inHand,
                fault.bearing(cohort.group(), direction, firstHalf, chance));
    }

    /** A first half of a round trip with nothing to remark. */
    static SyntheticCrossing faultless(PassportOffice passports, Person person, Instant at) {
        String lines = MrzPrinter.print(passports.papersOf(person));
        var bearing =
                Fault.NONE.bearing(person.cohort().group(), person.cohort().first(), true, 0);
        return new SyntheticCrossing(
                at, person.port().code(), person.cohort().first(), Channel.DESK, lines, lines, bearing);
    }
}
