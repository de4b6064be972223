package org.gatehouse.simulator;

import java.time.LocalDate;

/**
 * What is printed in a synthetic person's document.
 *
 * @param issuer ICAO Doc 9303-3 section 5, with fillers
 * @param nationality likewise
 * @param style style of names of the person
 * @param male otherwise female; a few documents state neither, then {@code stated} is false
 */
record Papers(
        Form form,
        String issuer,
        String nationality,
        String style,
        String number,
        String surname,
        String given,
        LocalDate birth,
        boolean male,
        boolean stated,
        LocalDate expiry) {

    Papers withExpiry(LocalDate other) {
        return new Papers(form, issuer, nationality, style, number, surname, given, birth, male, stated, other);
    }
}
