package org.gatehouse.documents.issue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Additional personal details, data group 11; Doc 9303-10 section 4.7.11. A text or list that is empty is left out.
 *
 * @param name the full name in the script of the bearer
 * @param otherNames former and other names
 * @param personalNumber the number of the person in the state's register
 * @param birth the full date of birth; it tells the century, which the zone does not
 * @param birthPlace town, province, state, one part each
 * @param address the lines of the permanent address
 * @param otherDocuments numbers of other travel documents that are valid
 */
public record BearerDetails(
        Optional<NativeName> name,
        List<NativeName> otherNames,
        String personalNumber,
        Optional<LocalDate> birth,
        List<String> birthPlace,
        List<String> address,
        String telephone,
        String profession,
        String title,
        List<String> otherDocuments,
        String custody) {

    /** @throws IllegalArgumentException when a text cannot stand on a chip; the sentence names it */
    public BearerDetails {
        otherNames = List.copyOf(otherNames);
        if (otherNames.size() > Text.PARTS_MAX) {
            throw new IllegalArgumentException("there are at most %d other names".formatted(Text.PARTS_MAX));
        }
        Text.check("personal number", personalNumber, 0, Text.LINE_MAX);
        birthPlace = Text.check("place of birth", birthPlace);
        address = Text.check("address", address);
        Text.check("telephone", telephone, 0, Text.LINE_MAX);
        Text.check("profession", profession, 0, Text.LINE_MAX);
        Text.check("title", title, 0, Text.LINE_MAX);
        otherDocuments = Text.check("other documents", otherDocuments);
        Text.check("custody", custody, 0, Text.LINE_MAX);
    }

    /** Only a name, which is what most states add. */
    public static BearerDetails named(NativeName name) {
        return new BearerDetails(
                Optional.of(name), List.of(), "", Optional.empty(), List.of(), List.of(), "", "", "", List.of(), "");
    }

    BearerDetails withName(NativeName given) {
        return new BearerDetails(
                Optional.of(given),
                otherNames,
                personalNumber,
                birth,
                birthPlace,
                address,
                telephone,
                profession,
                title,
                otherDocuments,
                custody);
    }

    TaggedFields fields() {
        return new TaggedFields()
                .text(0x5F0E, name.map(NativeName::coded).orElse(""))
                .group(0x5F0F, otherNames.stream().map(NativeName::coded).toList())
                .text(0x5F10, personalNumber)
                .text(
                        0x5F2B,
                        birth.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse(""))
                .parts(0x5F11, birthPlace)
                .parts(0x5F42, address)
                .text(0x5F12, telephone)
                .text(0x5F13, profession)
                .text(0x5F14, title)
                .parts(0x5F17, otherDocuments)
                .text(0x5F18, custody);
    }
}
