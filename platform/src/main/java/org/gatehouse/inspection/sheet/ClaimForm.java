package org.gatehouse.inspection.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.reference.NationalityGroup;
import org.jspecify.annotations.Nullable;

/**
 * The word of a traveller without a document to be a citizen, as a page or a program sends it; what was not sent is null.
 *
 * @param born ISO 8601: a day, a month, a year, or nothing
 * @param group {@code CITIZEN} or {@code HMT_RESIDENT}
 * @param source name of a {@link CitizenClaim.Source}
 */
public record ClaimForm(
        @Nullable String surname,
        @Nullable String given,
        @Nullable String born,
        @Nullable String group,
        @Nullable String source,
        @Nullable String words) {

    /**
     * The claim that is meant.
     *
     * @param today at the port
     * @throws InspectionProblem naming what is missing or wrong
     */
    public CitizenClaim toClaim(LocalDate today) {
        return new CitizenClaim(
                toGroup(),
                needed("surname", surname, CitizenClaim.NAME_MAX),
                text(given, CitizenClaim.NAME_MAX),
                toBorn(today),
                Arrays.stream(CitizenClaim.Source.values())
                        .filter(one -> one.name().equals(source))
                        .findFirst()
                        .orElseThrow(() -> new InspectionProblem.FieldMissing("source")),
                needed("words", words, CitizenClaim.WORDS_MAX));
    }

    /** A foreigner makes no such claim. */
    private NationalityGroup toGroup() {
        return Arrays.stream(NationalityGroup.values())
                .filter(one -> one != NationalityGroup.FOREIGNER && one.name().equals(group))
                .findFirst()
                .orElseThrow(InspectionProblem.GroupMissing::new);
    }

    private PartialDate toBorn(LocalDate today) {
        try {
            PartialDate date = PartialDate.parse(text(born, CitizenClaim.NAME_MAX));
            if (date.earliest().filter(day -> day.isAfter(today)).isEmpty()) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new InspectionProblem.BirthMalformed();
    }

    private static String needed(String field, @Nullable String typed, int most) {
        String text = text(typed, most);
        if (text.isEmpty()) {
            throw new InspectionProblem.FieldMissing(field);
        }
        return text;
    }

    /** Without what no text of the database may hold. */
    private static String text(@Nullable String typed, int most) {
        String text = typed == null
                ? ""
                : typed.replaceAll("[\\x00\\p{Cs}]", "\uFFFD").strip();
        if (text.length() > most) {
            throw new InspectionProblem.WordsTooLong(most);
        }
        return text;
    }
}
