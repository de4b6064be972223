package org.gatehouse.documents.issue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Additional document details, data group 12; Doc 9303-10 section 4.7.12. A text or list that is empty is left out.
 *
 * @param authority the office that issued the document
 * @param issued the day of issue, at that office
 * @param others other persons on the document
 * @param endorsements endorsements and observations
 * @param taxOrExit requirements of tax or exit
 * @param personalised when the document was personalised, in the time of that place
 * @param machine the serial number of the machine that did it
 */
public record IssueDetails(
        String authority,
        Optional<LocalDate> issued,
        List<NativeName> others,
        String endorsements,
        String taxOrExit,
        Optional<LocalDateTime> personalised,
        String machine) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /** @throws IllegalArgumentException when a text cannot stand on a chip; the sentence names it */
    public IssueDetails {
        Text.check("authority", authority, 0, Text.LINE_MAX);
        others = List.copyOf(others);
        if (others.size() > Text.PARTS_MAX) {
            throw new IllegalArgumentException("there are at most %d other persons".formatted(Text.PARTS_MAX));
        }
        Text.check("endorsements", endorsements, 0, Text.LINE_MAX);
        Text.check("requirements of tax or exit", taxOrExit, 0, Text.LINE_MAX);
        Text.check("machine", machine, 0, Text.LINE_MAX);
    }

    /** Who issued it and when, which is what most states add. */
    public static IssueDetails issuedBy(String authority, LocalDate day) {
        return new IssueDetails(authority, Optional.of(day), List.of(), "", "", Optional.empty(), "");
    }

    TaggedFields fields() {
        return new TaggedFields()
                .text(0x5F19, authority)
                .text(0x5F26, issued.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse(""))
                .group(0x5F1A, others.stream().map(NativeName::coded).toList())
                .text(0x5F1B, endorsements)
                .text(0x5F1C, taxOrExit)
                .text(0x5F55, personalised.map(SECONDS::format).orElse(""))
                .text(0x5F56, machine);
    }
}
