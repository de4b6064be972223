package org.gatehouse.screening.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;
import org.gatehouse.screening.Entries.Version;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is sought, as an officer types it. All is text, so that it is shown again when something is wrong.
 *
 * @param names one a line, {@code Surname, Given}; the first is the primary one, a line that begins with {@code ~} is weak
 * @param births one a line, as {@link BirthDate#parse} reads them
 * @param nationalities codes between blanks or commas
 * @param papers one a line: issuer, sort, number
 * @param number of a document or a container
 * @param key made when the form was shown, so that sending it twice enters once
 * @param revision that a correction was based on
 */
record SoughtForm(
        @Nullable String kind,
        @Nullable String names,
        @Nullable String births,
        @Nullable String sex,
        @Nullable String nationalities,
        @Nullable String places,
        @Nullable String papers,
        @Nullable String issuer,
        @Nullable String sort,
        @Nullable String number,
        @Nullable String standing,
        @Nullable String plate,
        @Nullable String state,
        @Nullable String imo,
        @Nullable String mmsi,
        @Nullable String registration,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String reviewOn,
        @Nullable String validTo,
        @Nullable String key,
        @Nullable Integer revision) {

    static SoughtForm empty(Sought.Kind kind, String key) {
        return new SoughtForm(
                kind.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                key,
                null);
    }

    /** What a version says, to be corrected; the reason of a correction is a new one. */
    static SoughtForm of(Version version, int revision) {
        return switch (version.sought()) {
            case Sought.Person person -> of(person, version, revision);
            case Sought.InvalidPaper(var paper, var standing) ->
                new SoughtForm(
                        "DOCUMENT",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        paper.issuer(),
                        paper.sort().name(),
                        paper.number(),
                        standing.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        version.source(),
                        null,
                        null,
                        null,
                        revision);
            case Sought.Vehicle(var plate, var state) ->
                new SoughtForm(
                        "VEHICLE",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        plate,
                        state,
                        null,
                        null,
                        null,
                        null,
                        version.source(),
                        null,
                        null,
                        null,
                        revision);
            case Sought.Vessel(var imo, var mmsi) ->
                new SoughtForm(
                        "VESSEL",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        imo.orElse(null),
                        mmsi.orElse(null),
                        null,
                        null,
                        version.source(),
                        null,
                        null,
                        null,
                        revision);
            case Sought.Container(var number) ->
                new SoughtForm(
                        "CONTAINER",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        number,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        version.source(),
                        null,
                        null,
                        null,
                        revision);
            case Sought.Aircraft(var marks) ->
                new SoughtForm(
                        "AIRCRAFT",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        marks,
                        null,
                        version.source(),
                        null,
                        null,
                        null,
                        revision);
        };
    }

    private static SoughtForm of(Sought.Person person, Version version, int revision) {
        return new SoughtForm(
                "PERSON",
                lines(person.names().stream().map(SoughtForm::typed).toList()),
                lines(person.births().stream().map(BirthDate::toString).toList()),
                person.sex().map(Sex::name).orElse(null),
                String.join(" ", person.nationalities()),
                lines(person.places()),
                lines(person.papers().stream()
                        .map(paper -> paper.issuer() + " " + paper.sort() + " " + paper.number())
                        .toList()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version.source(),
                null,
                null,
                null,
                revision);
    }

    /** @throws ScreeningProblem when it is not fit to be looked for */
    Sought toSought() {
        return switch (Given.one(kind, Sought.Kind.values(), "kind")) {
            case PERSON -> person();
            case DOCUMENT ->
                new Sought.InvalidPaper(
                        new Sought.Paper(
                                Given.text(issuer),
                                Given.one(sort, Sought.PaperClass.values(), "sort"),
                                Given.text(number)),
                        Given.one(standing, Sought.Invalidity.values(), "standing"));
            case VEHICLE -> new Sought.Vehicle(Given.text(plate), Given.text(state));
            case VESSEL -> new Sought.Vessel(filled(imo), filled(mmsi));
            case CONTAINER -> new Sought.Container(Given.text(number));
            case AIRCRAFT -> new Sought.Aircraft(Given.text(registration));
        };
    }

    private Sought.Person person() {
        List<ListedName> listed = new ArrayList<>();
        for (String line : Given.lines(names)) {
            boolean weak = line.startsWith("~");
            Strength strength =
                    weak ? Strength.WEAK_ALIAS : listed.isEmpty() ? Strength.PRIMARY : Strength.STRONG_ALIAS;
            listed.add(new ListedName(name(weak ? line.substring(1).strip() : line), strength));
        }
        return new Sought.Person(
                listed,
                Given.lines(births).stream().map(SoughtForm::birth).toList(),
                Given.text(sex).isEmpty() ? Optional.empty() : Optional.of(Given.one(sex, Sex.values(), "sex")),
                Given.codes(nationalities),
                Given.lines(places),
                Given.lines(papers).stream().map(SoughtForm::paper).toList());
    }

    private static PersonName name(String line) {
        int comma = line.indexOf(',');
        return comma < 1
                ? PersonName.of(line)
                : PersonName.of(
                        line.substring(0, comma).strip(),
                        line.substring(comma + 1).strip());
    }

    private static BirthDate birth(String line) {
        try {
            return BirthDate.parse(line);
        } catch (IllegalArgumentException _) {
            throw new ScreeningProblem.BirthUnfit();
        }
    }

    private static Sought.Paper paper(String line) {
        String[] parts = line.split("\\s+", 3);
        if (parts.length < 3) {
            throw new ScreeningProblem.DocumentUnfit();
        }
        return new Sought.Paper(
                parts[0], Given.one(parts[1].toUpperCase(Locale.ROOT), Sought.PaperClass.values(), "papers"), parts[2]);
    }

    private static String typed(ListedName name) {
        return (name.strength() == Strength.WEAK_ALIAS ? "~" : "") + name.name().text();
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static Optional<String> filled(@Nullable String given) {
        return Optional.of(Given.text(given)).filter(text -> !text.isEmpty());
    }
}
