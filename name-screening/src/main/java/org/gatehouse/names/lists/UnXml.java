package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.Strength;

/**
 * The consolidated list of the United Nations Security Council. An entry is named by its reference number, such as
 * {@code QDi.001}, or by its data id where it has none; aliases of low quality are weak ones.
 *
 * @see <a href="https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list">The list</a>
 */
final class UnXml implements ListReader {

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.UN_XML, entries);
        return XmlRecords.read(
                list, reading, "CONSOLIDATED_LIST", Set.of("INDIVIDUAL", "ENTITY"), entry -> read(entry, reading));
    }

    private static void read(XmlNode entry, Reading reading) {
        if (entry.name().equals("ENTITY")) {
            reading.leftOut("organisation");
            return;
        }
        String reference = entry.text("REFERENCE_NUMBER");
        var draft = new EntryDraft(reading, entry.line(), reference.isEmpty() ? entry.text("DATAID") : reference);
        draft.name(Strength.PRIMARY, joined(" ", entry, "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"));
        draft.name(Strength.TRANSLITERATION, entry.text("NAME_ORIGINAL_SCRIPT"));
        for (XmlNode alias : entry.all("INDIVIDUAL_ALIAS")) {
            boolean weak = alias.text("QUALITY").equalsIgnoreCase("low");
            draft.name(weak ? Strength.WEAK_ALIAS : Strength.STRONG_ALIAS, alias.text("ALIAS_NAME"));
        }
        draft.sex(entry.text("GENDER"));
        entry.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> draft.birth(written(date), BirthDate::parse));
        entry.all("NATIONALITY", "VALUE").forEach(state -> draft.nationality(state.text()));
        entry.all("INDIVIDUAL_PLACE_OF_BIRTH")
                .forEach(place -> draft.place(joined(", ", place, "CITY", "STATE_PROVINCE", "COUNTRY")));
        entry.all("INDIVIDUAL_DOCUMENT").forEach(document -> document(document, draft));
        reading.take(draft);
    }

    /** In the forms of {@link BirthDate#parse}, or as it stands, so that it is remarked. */
    private static String written(XmlNode date) {
        String circa = date.text("TYPE_OF_DATE").equalsIgnoreCase("approximately") ? "~" : "";
        String from = date.text("FROM_YEAR");
        if (!from.isEmpty()) {
            String to = date.text("TO_YEAR");
            return to.isEmpty() || to.equals(from) ? circa + from : from + ".." + to;
        }
        String day = date.text("DATE");
        String known = day.isEmpty() ? date.text("YEAR") : day.split("T", 2)[0];
        return known.isEmpty() ? "" : circa + known;
    }

    private static void document(XmlNode document, EntryDraft draft) {
        String issuer = Stream.of("ISSUING_COUNTRY", "COUNTRY_OF_ISSUE")
                .map(document::text)
                .filter(country -> !country.isEmpty())
                .findFirst()
                .orElse("");
        String kind = document.text("TYPE_OF_DOCUMENT");
        if (kind.toLowerCase(Locale.ROOT).contains("passport")) {
            draft.document(issuer, kind.toLowerCase(Locale.ROOT), document.text("NUMBER"));
        } else {
            draft.identifier(issuer, kind, document.text("NUMBER"));
        }
    }

    private static String joined(String between, XmlNode node, String... children) {
        return Stream.of(children)
                .map(node::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }
}
