package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;

/**
 * The consolidated list of financial sanctions of the European Union, export {@code fsd} 1.1. An entry is named by its
 * reference, such as {@code EU.27.28}, or by its logical id. The list marks no primary name: the first strong one is taken.
 */
final class EuXml implements ListReader {

    private static final String UNKNOWN_COUNTRY = "00";

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.EU_XML, entries);
        return XmlRecords.read(list, reading, "export", Set.of("sanctionEntity"), entry -> read(entry, reading));
    }

    private static void read(XmlNode entry, Reading reading) {
        boolean person = entry.all("subjectType").stream()
                .anyMatch(kind -> kind.attribute("code").equals("person")
                        || kind.attribute("classificationCode").equals("P"));
        if (!person) {
            reading.leftOut("organisation");
            return;
        }
        String reference = entry.attribute("euReferenceNumber");
        var draft =
                new EntryDraft(reading, entry.line(), reference.isEmpty() ? entry.attribute("logicalId") : reference);
        names(entry, draft);
        entry.all("birthdate").forEach(date -> birth(date, draft));
        entry.all("citizenship").forEach(state -> draft.nationality(country(state)));
        entry.all("identification").forEach(number -> number(number, draft));
        reading.take(draft);
    }

    private static void names(XmlNode entry, EntryDraft draft) {
        boolean primary = true;
        for (XmlNode alias : entry.all("nameAlias")) {
            boolean weak = alias.attribute("strong").equals("false");
            Strength strength = weak ? Strength.WEAK_ALIAS : primary ? Strength.PRIMARY : Strength.STRONG_ALIAS;
            primary &= weak;
            draft.name(strength, name(alias)).sex(alias.attribute("gender"));
        }
    }

    private static PersonName name(XmlNode alias) {
        String last = alias.attribute("lastName");
        String given = joined(" ", alias.attribute("firstName"), alias.attribute("middleName"));
        return last.isEmpty() || given.isEmpty()
                ? PersonName.of(alias.attribute("wholeName").isEmpty() ? last + given : alias.attribute("wholeName"))
                : PersonName.of(last, given);
    }

    private static void birth(XmlNode date, EntryDraft draft) {
        draft.place(joined(
                ", ",
                date.attribute("place"),
                date.attribute("city"),
                date.attribute("region"),
                date.attribute("countryDescription").equals("UNKNOWN") ? "" : date.attribute("countryDescription")));
        String circa = date.attribute("circa").equals("true") ? "~" : "";
        String calendar = date.attribute("calendarType");
        String from = date.attribute("yearRangeFrom");
        String day = date.attribute("birthdate");
        String year = date.attribute("year");
        String text = "";
        if (!from.isEmpty() && !date.attribute("yearRangeTo").isEmpty()) {
            text = from + ".." + date.attribute("yearRangeTo");
        } else if (!day.isEmpty()) {
            text = circa + day;
        } else if (!year.isEmpty()) {
            String month = two(date.attribute("monthOfYear"));
            String ofMonth = two(date.attribute("dayOfMonth"));
            text = circa + year + (month.isEmpty() ? "" : "-" + month + (ofMonth.isEmpty() ? "" : "-" + ofMonth));
        }
        // A year of another calendar is no year to compare with.
        boolean gregorian = calendar.isEmpty() || calendar.equals("GREGORIAN");
        draft.birth(gregorian || text.isEmpty() ? text : text + " " + calendar, BirthDate::parse);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static void number(XmlNode number, EntryDraft draft) {
        String kind = number.attribute("identificationTypeCode");
        String printed =
                number.attribute("number").isEmpty() ? number.attribute("latinNumber") : number.attribute("number");
        if (kind.toLowerCase(Locale.ROOT).contains("passport")) {
            draft.document(country(number), kind, printed);
        } else {
            draft.identifier(country(number), kind, printed);
        }
    }

    private static String country(XmlNode node) {
        String code = node.attribute("countryIso2Code");
        if (code.equals(UNKNOWN_COUNTRY)) {
            return "";
        }
        return code.isEmpty() ? node.attribute("countryDescription") : code;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
