package org.gatehouse.browser;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.documents.CheckDigit;

/** Zones to scan: the specimens that ICAO Doc 9303 prints, and passports of travellers who do not exist. */
final class Passports {

    /** Doc 9303-4 appendix B, 9303-6 appendix B, 9303-5 appendix B, 9303-7 appendices. */
    static final List<String> SPECIMENS = List.of("""
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""", """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6""", """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""", """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L8988901C4XXX4009078F96121096ZE184226B<<<<<<""", """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            L8988901C4XXX4009078F9612109<<<<<<<<""");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Passports() {}

    /** A passport in order, of the kind TD3, that no test has used; its number is of the pattern that is reserved for synthetic ones. */
    static String valid(String state) {
        return passport(state, "PROBE<<TEST", "400101");
    }

    /** The same, of a bearer with another name. */
    static String of(String state, String surname, String given) {
        return passport(state, surname + "<<" + given, "400101");
    }

    /** The same, but it ran out in 2020. */
    static String expired(String state) {
        return passport(state, "PROBE<<TEST", "200101");
    }

    /** A passport of that state whose number has a wrong check digit. */
    static String forged(String state) {
        String zone = valid(state);
        int check = zone.indexOf('\n') + 10;
        return zone.substring(0, check) + (zone.charAt(check) == '0' ? '1' : '0') + zone.substring(check + 1);
    }

    private static String passport(String state, String bearer, String expiry) {
        String number = "QX9%06d".formatted(NEXT.incrementAndGet());
        String numberChecked = number + CheckDigit.of(number);
        String birthChecked = "900101" + CheckDigit.of("900101");
        String expiryChecked = expiry + CheckDigit.of(expiry);
        String optional = "<".repeat(14) + "0";
        String composite = numberChecked + birthChecked + expiryChecked + optional;
        String name = "P<" + state + bearer;
        return name + "<".repeat(44 - name.length()) + "\n" + numberChecked + state + birthChecked + "F" + expiryChecked
                + optional + CheckDigit.of(composite);
    }
}
