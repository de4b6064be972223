package org.gatehouse.screening;

import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * A traveller as the document and the traveller's words have it. Nothing is refused: what cannot be on a list finds nothing.
 *
 * @param nationalities codes of ICAO Doc 9303-3, with or without fillers
 */
public record Subject(
        List<Called> names,
        PartialDate birth,
        Optional<Sex> sex,
        List<String> nationalities,
        List<Shown> papers,
        PortCode port,
        Direction direction) {

    public Subject {
        names = List.copyOf(names);
        nationalities = List.copyOf(nationalities);
        papers = List.copyOf(papers);
    }

    /** @param secondary empty where the name is not parted */
    public record Called(String primary, String secondary) {}

    /** A document that the traveller shows or has shown. */
    public record Shown(String issuer, String number) {

        /** Without fillers. */
        public String plainIssuer() {
            return PlainNumbers.issuer(issuer);
        }

        /** Without what may stand between the signs. */
        public String plainNumber() {
            return PlainNumbers.number(number);
        }
    }
}
