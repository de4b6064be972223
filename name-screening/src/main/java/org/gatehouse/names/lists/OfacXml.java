package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;

/** {@code sdn.xml} of the Office of Foreign Assets Control, in its classic schema: an element {@code sdnEntry} each. */
final class OfacXml implements ListReader {

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.OFAC_XML, entries);
        return XmlRecords.read(list, reading, "sdnList", Set.of("sdnEntry"), entry -> read(entry, reading));
    }

    private static void read(XmlNode entry, Reading reading) {
        String kind = entry.text("sdnType").toLowerCase(Locale.ROOT);
        Optional<ListedObject.Kind> thing = OfacObjects.kind(kind);
        if (thing.isPresent()) {
            object(entry, thing.get(), reading);
            return;
        }
        if (!kind.equals("individual")) {
            reading.leftOut(kind.equals("entity") || kind.isEmpty() ? "organisation" : kind);
            return;
        }
        var draft = new EntryDraft(reading, entry.line(), entry.text("uid"));
        draft.name(Strength.PRIMARY, name(entry));
        for (XmlNode alias : entry.all("akaList", "aka")) {
            boolean weak = alias.text("category").equalsIgnoreCase("weak");
            draft.name(weak ? Strength.WEAK_ALIAS : Strength.STRONG_ALIAS, name(alias));
        }
        entry.all("dateOfBirthList", "dateOfBirthItem")
                .forEach(date -> draft.birth(date.text("dateOfBirth"), OfacDates::parse));
        entry.all("placeOfBirthList", "placeOfBirthItem").forEach(place -> draft.place(place.text("placeOfBirth")));
        entry.all("nationalityList", "nationality").forEach(state -> draft.nationality(state.text("country")));
        entry.all("citizenshipList", "citizenship").forEach(state -> draft.nationality(state.text("country")));
        entry.all("idList", "id").forEach(number -> number(number, draft));
        reading.take(draft);
    }

    private static void object(XmlNode entry, ListedObject.Kind kind, Reading reading) {
        var draft = new ObjectDraft(reading, entry.line(), entry.text("uid"), kind);
        for (XmlNode number : entry.all("idList", "id")) {
            OfacObjects.number(number.text("idType") + " " + number.text("idNumber"), draft, kind);
        }
        entry.all("vesselInfo").forEach(vessel -> draft.put(ListedObject.Field.CALL_SIGN, vessel.text("callSign")));
        OfacObjects.name(entry.text("lastName"), draft, kind);
        reading.take(draft);
    }

    private static PersonName name(XmlNode named) {
        return PersonName.of(named.text("lastName"), named.text("firstName"));
    }

    /** The list keeps the sex, and much that identifies nobody, among the numbers. */
    private static void number(XmlNode number, EntryDraft draft) {
        String kind = number.text("idType");
        String lower = kind.toLowerCase(Locale.ROOT);
        if (lower.equals("gender")) {
            draft.sex(number.text("idNumber"));
        } else if (lower.contains("passport")) {
            draft.document(number.text("idCountry"), lower, number.text("idNumber"));
        } else if (!lower.contains("sanctions") && !lower.contains("email") && !lower.contains("website")) {
            draft.identifier(number.text("idCountry"), kind, number.text("idNumber"));
        }
    }
}
