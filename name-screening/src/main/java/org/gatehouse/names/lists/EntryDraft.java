package org.gatehouse.names.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;

/**
 * One person while it is read. Empty values are passed over, equal ones are kept once, what cannot be understood is remarked;
 * names end up by strength, the primary ones first.
 */
final class EntryDraft {

    /** Characters of one value; no name, place or number is longer. */
    static final int VALUE_MAX = 1_000;

    /** Values of one kind in one entry; the longest published entries have fewer than two hundred. */
    static final int VALUES_MAX = 2_000;

    private final Reading reading;
    private final long line;
    private final String id;
    private final Set<ListedName> names = new LinkedHashSet<>();
    private final Set<BirthDate> births = new LinkedHashSet<>();
    private final Set<Sex> sexes = new LinkedHashSet<>();
    private final Set<String> nationalities = new LinkedHashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<DocumentNumber> documents = new LinkedHashSet<>();
    private final Set<DocumentNumber> identifiers = new LinkedHashSet<>();

    EntryDraft(Reading reading, long line, String id) {
        this.reading = reading;
        this.line = line;
        this.id = id(reading, line, id);
    }

    /** @return empty when it is too long to be one */
    static String id(Reading reading, long line, String text) {
        if (text.length() > VALUE_MAX) {
            reading.remark(line, "", RemarkCode.VALUE_TOO_LONG, text);
            return "";
        }
        return clean(text);
    }

    EntryDraft name(Strength strength, PersonName name) {
        String surname = clean(name.surname());
        String given = clean(name.given());
        String full = clean(name.full());
        boolean divided = !surname.isEmpty() || !given.isEmpty();
        if (!divided && full.isEmpty()) {
            return this;
        }
        PersonName kept = divided ? new PersonName("", surname, given, name.form()) : PersonName.of(full);
        return add(names, new ListedName(kept, strength), kept.text());
    }

    EntryDraft name(Strength strength, String full) {
        return name(strength, PersonName.of(full));
    }

    /** @param form reads a date of the publisher, or throws with a reason */
    EntryDraft birth(String text, Function<String, BirthDate> form) {
        String written = clean(text);
        if (written.isEmpty()) {
            return this;
        }
        try {
            return add(births, rangeWithoutEstimate(form.apply(written)), written);
        } catch (IllegalArgumentException _) {
            note(RemarkCode.INVALID_DATE, written);
            return this;
        }
    }

    /** A range says by itself that it is an estimate. */
    private static BirthDate rangeWithoutEstimate(BirthDate date) {
        return date.circa() && date.lastYear() > date.year()
                ? new BirthDate(date.year(), 0, 0, false, date.lastYear())
                : date;
    }

    EntryDraft sex(String text) {
        switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "unknown", "u" -> {}
            case "m", "male" -> sexes.add(Sex.MALE);
            case "f", "female" -> sexes.add(Sex.FEMALE);
            case "x", "unspecified", "other" -> sexes.add(Sex.UNSPECIFIED);
            default -> note(RemarkCode.UNKNOWN_SEX, clean(text));
        }
        return this;
    }

    /** Kept by its code where the country is known, otherwise as written. */
    EntryDraft nationality(String text) {
        String country = clean(text);
        if (country.isEmpty()) {
            return this;
        }
        return add(nationalities, country(country), country);
    }

    EntryDraft place(String text) {
        String place = clean(text);
        return place.isEmpty() ? this : add(places, place, place);
    }

    EntryDraft document(String issuer, String kind, String number) {
        return clean(number).isEmpty() ? this : add(documents, number(issuer, kind, number), number);
    }

    EntryDraft identifier(String issuer, String kind, String number) {
        return clean(number).isEmpty() ? this : add(identifiers, number(issuer, kind, number), number);
    }

    private DocumentNumber number(String issuer, String kind, String number) {
        return new DocumentNumber(clean(issuer).isEmpty() ? "" : country(clean(issuer)), clean(kind), clean(number));
    }

    private String country(String name) {
        return Countries.code(name).orElseGet(() -> {
            note(RemarkCode.UNKNOWN_COUNTRY, name);
            return name;
        });
    }

    private <T> EntryDraft add(Set<T> values, T value, String text) {
        if (text.length() > VALUE_MAX) {
            note(RemarkCode.VALUE_TOO_LONG, text);
        } else if (values.size() < VALUES_MAX) {
            values.add(value);
        } else if (!values.contains(value)) {
            note(RemarkCode.TOO_MANY_VALUES, text);
        }
        return this;
    }

    private void note(RemarkCode code, String value) {
        reading.remark(line, id, code, value);
    }

    /** Line breaks and other controls become blanks, halves of characters the sign for an unreadable one. */
    static String clean(String text) {
        if (text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            return text.strip();
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> clean.appendCodePoint(
                        Character.isISOControl(c) ? ' ' : Character.getType(c) == Character.SURROGATE ? 0xFFFD : c));
        return clean.toString().strip();
    }

    String id() {
        return id;
    }

    long line() {
        return line;
    }

    boolean nameless() {
        return names.isEmpty();
    }

    boolean undocumented() {
        return documents.isEmpty() && identifiers.isEmpty();
    }

    String firstName() {
        return names.stream().findFirst().map(name -> name.name().text()).orElse("");
    }

    ListEntry entry() {
        List<ListedName> byStrength = new ArrayList<>(names);
        byStrength.sort(Comparator.comparing(ListedName::strength));
        return new ListEntry(
                id,
                byStrength,
                List.copyOf(births),
                sexes,
                nationalities,
                List.copyOf(places),
                List.copyOf(documents),
                List.copyOf(identifiers));
    }
}
