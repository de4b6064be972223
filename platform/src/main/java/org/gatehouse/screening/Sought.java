package org.gatehouse.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.Sex;

/**
 * Who or what is sought. Each checks itself: what is made is fit to be looked for, and what is not fit throws
 * {@link ScreeningProblem} with the reason.
 */
public sealed interface Sought {

    Kind kind();

    enum Kind {
        PERSON,
        DOCUMENT,
        VEHICLE,
        VESSEL,
        CONTAINER,
        AIRCRAFT
    }

    /** What can be asked of {@link SoughtObjects}. */
    sealed interface Item permits Paper, Vehicle, Vessel, Container, Aircraft {}

    /** What sort of paper. */
    enum PaperClass {
        PASSPORT,
        VISA,
        IDENTITY_CARD,
        RESIDENCE_PERMIT,
        OTHER
    }

    /** Why a document counts no more. */
    enum Invalidity {
        LOST,
        STOLEN,
        CANCELLED,
        INVALIDATED
    }

    /**
     * A document by its number.
     *
     * @param issuer code of ICAO Doc 9303-3, without fillers
     * @param number letters and digits, in capitals
     */
    record Paper(String issuer, PaperClass sort, String number) implements Item {

        public Paper {
            issuer = PlainNumbers.issuer(issuer);
            number = PlainNumbers.number(number);
            if (!PlainNumbers.isNumber(number)) {
                throw new ScreeningProblem.DocumentUnfit();
            }
            if (!PlainNumbers.isIssuer(issuer)) {
                throw new ScreeningProblem.StateUnfit();
            }
        }

        /** Whether a document of this issuer and number can be listed at all. */
        public static boolean fits(String issuer, String number) {
            return PlainNumbers.isIssuer(PlainNumbers.issuer(issuer))
                    && PlainNumbers.isNumber(PlainNumbers.number(number));
        }
    }

    /**
     * A person.
     *
     * @param names all that are known, the primary one first
     * @param births dates that are possible; each may lack its day or its month, or be a range of years
     * @param nationalities codes of ICAO Doc 9303-3
     * @param places where the person was born or is known to have lived, in words
     */
    record Person(
            List<ListedName> names,
            List<BirthDate> births,
            Optional<Sex> sex,
            List<String> nationalities,
            List<String> places,
            List<Paper> papers)
            implements Sought {

        private static final int NAME_MOST = 200;

        public Person {
            names = List.copyOf(names);
            births = List.copyOf(births);
            nationalities = List.copyOf(nationalities);
            places = List.copyOf(places);
            papers = List.copyOf(papers);
            if (names.isEmpty()) {
                throw new ScreeningProblem.NameMissing();
            }
            for (ListedName name : names) {
                String text = name.name().text();
                if (text.isBlank() || text.length() > NAME_MOST) {
                    throw new ScreeningProblem.NameUnfit(NAME_MOST);
                }
            }
            boolean whereFrom = !nationalities.isEmpty() && !places.isEmpty();
            if (births.isEmpty() && papers.isEmpty() && !whereFrom) {
                throw new ScreeningProblem.IdentifiersMissing();
            }
        }

        @Override
        public Kind kind() {
            return Kind.PERSON;
        }
    }

    /** A document that counts no more, whoever shows it. */
    record InvalidPaper(Paper paper, Invalidity standing) implements Sought {
        @Override
        public Kind kind() {
            return Kind.DOCUMENT;
        }
    }

    /**
     * A road vehicle.
     *
     * @param plate letters of any script and digits, in capitals, without blanks and points
     * @param state that registered it, by code of ICAO Doc 9303-3
     */
    record Vehicle(String plate, String state) implements Sought, Item {

        private static final Pattern PLATE = Pattern.compile("[\\p{L}\\p{N}]{2,15}");
        private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}");

        public Vehicle {
            plate = plate.replaceAll("[\\s.·-]", "").toUpperCase(Locale.ROOT);
            state = state.strip().toUpperCase(Locale.ROOT);
            if (!PLATE.matcher(plate).matches()) {
                throw new ScreeningProblem.PlateUnfit();
            }
            if (!CODE.matcher(state).matches()) {
                throw new ScreeningProblem.StateUnfit();
            }
        }

        @Override
        public Kind kind() {
            return Kind.VEHICLE;
        }
    }

    /**
     * A vessel, by one number or both.
     *
     * @param imo seven digits, the last one the check digit (IMO resolution A.1117(30))
     * @param mmsi nine digits (ITU-R M.585)
     */
    record Vessel(Optional<String> imo, Optional<String> mmsi) implements Sought, Item {

        public Vessel {
            imo = imo.map(CheckedNumbers::imo);
            mmsi = mmsi.map(CheckedNumbers::mmsi);
            if (imo.isEmpty() && mmsi.isEmpty()) {
                throw new ScreeningProblem.VesselUnfit();
            }
        }

        @Override
        public Kind kind() {
            return Kind.VESSEL;
        }
    }

    /** A freight container, by owner, category, serial number and check digit (ISO 6346). */
    record Container(String number) implements Sought, Item {

        public Container {
            number = CheckedNumbers.container(number);
        }

        @Override
        public Kind kind() {
            return Kind.CONTAINER;
        }
    }

    /** An aircraft, by its nationality and registration marks without the dash (ICAO Annex 7). */
    record Aircraft(String registration) implements Sought, Item {

        private static final Pattern MARKS = Pattern.compile("[A-Z0-9]{3,10}");

        public Aircraft {
            registration = registration.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            if (!MARKS.matcher(registration).matches()) {
                throw new ScreeningProblem.RegistrationUnfit();
            }
        }

        @Override
        public Kind kind() {
            return Kind.AIRCRAFT;
        }
    }
}
