package org.gatehouse.simulator;

import java.time.LocalDate;

/** Issues the papers of synthetic persons: the same person always has the same. */
final class PassportOffice {

    private static final LocalDate[][] DAYS = days();

    private final Names names = new Names();
    private final Nationalities nationalities = new Nationalities();
    private final int year;

    /**
     * An office of its time.
     *
     * @param year papers are issued before it and expire after it; ages are of this year
     */
    PassportOffice(int year) {
        this.year = year;
    }

    Papers papersOf(Person person) {
        var cohort = person.cohort();
        String issuer = "CHN";
        String style = "CHINESE";
        switch (cohort.group()) {
            case MAINLAND -> {}
            case HMT -> style = cohort.form() == Form.TAIWAN_PERMIT ? "TAIWANESE" : "CANTONESE";
            case FOREIGNER -> {
                var nationality =
                        nationalities.of(person.port().people(), cohort.family() ? person.shared() : person.chance(4));
                issuer = nationality.code();
                style = nationality.names();
            }
        }
        long surname = cohort.family() && person.member() != 1 ? Bits.mix(person.shared(), 5) : person.chance(5);
        return new Papers(
                cohort.form(),
                issuerOf(issuer),
                issuer,
                style,
                SyntheticNumbers.of(cohort.form(), person),
                names.surname(style, surname),
                names.given(style, person.chance(6)),
                day(year - person.age(), person.chance(7)),
                person.man(),
                Bits.below(person.chance(8), 2000) > 0,
                expiry(person));
    }

    private LocalDate expiry(Person person) {
        long bits = person.chance(9);
        int years = person.age() < 16 || person.cohort().form() == Form.TAIWAN_PERMIT ? 5 : 10;
        return day(year + 2 + Bits.below(bits, years - 1), Bits.mix(bits));
    }

    /** A person of no state holds papers of the state that took him in; British nationals those of the United Kingdom. */
    private static String issuerOf(String nationality) {
        return switch (nationality) {
            case "XXA", "XXB" -> "D<<";
            case "GBN" -> "GBR";
            default -> nationality;
        };
    }

    /** A day of the year, none after the 28th of a month. */
    static LocalDate day(int year, long bits) {
        return DAYS[year - FIRST_YEAR][Bits.below(bits, 336)];
    }

    private static final int FIRST_YEAR = 1900;

    private static LocalDate[][] days() {
        var days = new LocalDate[250][336];
        for (int year = 0; year < days.length; year++) {
            for (int i = 0; i < 336; i++) {
                days[year][i] = LocalDate.of(1900 + year, i / 28 + 1, i % 28 + 1);
            }
        }
        return days;
    }
}
