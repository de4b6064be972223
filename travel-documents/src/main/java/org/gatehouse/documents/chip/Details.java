package org.gatehouse.documents.chip;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.documents.PartialDate;

/** The elements of DG11 and DG12: a list of tags, then the tags with their texts, in UTF-8. */
final class Details {

    private static final int ELEMENTS_MAX = 64;

    private final Map<Integer, Tlv> elements = new HashMap<>();
    private final List<String> people = new ArrayList<>();

    private Details() {}

    /** @param person the tag of a name inside the template A0 of further persons */
    static Details of(Tlv file, int person) throws MalformedFile {
        Details details = new Details();
        for (Tlv element : file.children(ELEMENTS_MAX)) {
            if (element.tag() == 0xA0) {
                for (Tlv inner : element.children(ELEMENTS_MAX)) {
                    if (inner.tag() == person) {
                        details.people.add(inner.text(StandardCharsets.UTF_8));
                    }
                }
            } else {
                details.elements.putIfAbsent(element.tag(), element);
            }
        }
        return details;
    }

    List<String> people() {
        return people;
    }

    String text(int tag) {
        Tlv element = elements.get(tag);
        return element == null ? "" : element.text(StandardCharsets.UTF_8);
    }

    /** A text that the issuer cut with fillers. */
    List<String> parts(int tag) {
        List<String> parts = new ArrayList<>();
        for (String part : text(tag).split("<", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    Optional<byte[]> image(int tag) {
        Tlv element = elements.get(tag);
        return element == null || element.length() == 0 ? Optional.empty() : Optional.of(element.value());
    }

    /** Digits as text, or two to a byte as early issuers wrote them. */
    String digits(int tag) {
        Tlv element = elements.get(tag);
        if (element == null) {
            return "";
        }
        return element.length() == 4 || element.length() == 7
                ? HexFormat.of().formatHex(element.bytes(), element.from(), element.to())
                : element.text(StandardCharsets.US_ASCII);
    }

    /** Eight digits; zeros for what is unknown. */
    PartialDate date(int tag) {
        String digits = digits(tag);
        if (!digits.matches("[0-9]{8}")) {
            return PartialDate.unknown();
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        try {
            if (year == 0) {
                return PartialDate.unknown();
            }
            if (month == 0) {
                return new PartialDate.YearOnly(Year.of(year));
            }
            return day == 0
                    ? new PartialDate.MonthOnly(YearMonth.of(year, month))
                    : new PartialDate.Full(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return PartialDate.unknown();
        }
    }
}
