package org.gatehouse.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A code that may stand as issuer or as nationality in a machine-readable zone.
 *
 * @param code one to three letters, without fillers ({@code D}, {@code CHN})
 * @param alpha2 ISO 3166-1 code of the state, or of the state that the code belongs to; empty where ISO lists none
 * @param alpha3 ISO 3166-1, differs from the code for Germany and for the classes of British nationals
 * @param numeric ISO 3166-1, three digits
 * @param mayIssue whether it is an error to meet the code as issuer
 * @param mayBeNationality whether it is an error to meet the code as nationality
 * @param ended when the code was withdrawn; documents issued before remain readable
 * @param successor the code that replaced it, where exactly one did
 * @see <a href="https://www.icao.int/publications/pages/publication.aspx?docnum=9303">ICAO Doc 9303-3 section 5</a>
 */
public record State(
        String code,
        Optional<String> alpha2,
        Optional<String> alpha3,
        Optional<String> numeric,
        StateKind kind,
        String nameEn,
        String nameZh,
        boolean mayIssue,
        boolean mayBeNationality,
        Optional<LocalDate> ended,
        Optional<String> successor,
        String note) {}
