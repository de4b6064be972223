package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;

/**
 * This project's own table: CSV with a header, one entry a line. Columns may stand in any order, and all but {@code id} may
 * be missing. Several values are joined by {@code |}. A name is written whole, or divided as {@code Surname<<Given}; one of a
 * machine-readable zone has {@code <} in front. A number is {@code number;kind;issuer}. A backslash takes their meaning from
 * {@code |}, {@code ;}, {@code <} and itself. A thing has its {@code kind} and the fields of {@link ListedObject.Field}, plain.
 * What is written is read again as it was.
 */
final class OwnCsv implements ListReader, ListWriter {

    private static final List<String> HEADER = List.of(
            "id",
            "primary",
            "strong_aliases",
            "weak_aliases",
            "transliterations",
            "names_at_birth",
            "births",
            "sexes",
            "nationalities",
            "places",
            "documents",
            "identifiers");

    private static final List<Strength> STRENGTHS = List.of(
            Strength.PRIMARY, Strength.STRONG_ALIAS, Strength.WEAK_ALIAS, Strength.TRANSLITERATION, Strength.MAIDEN);

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.OWN_CSV, entries);
        var rows = new CsvRecords(list);
        CsvRecords.Row header = rows.next();
        var columns = new Columns(header == null ? List.of() : header.fields());
        if (!columns.has("id")) {
            reading.remark(1, "", RemarkCode.BROKEN_FILE, "id?");
            return reading.report();
        }
        for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.fault().isPresent()) {
                reading.remark(row.line(), "", row.fault().get(), "");
            } else if (columns.fit(row.fields())) {
                read(row, columns, reading);
            } else {
                String id = columns.value(row.fields(), "id").strip();
                reading.refuse(row.line(), id, RemarkCode.BROKEN_LINE, String.join(",", row.fields()));
            }
        }
        return reading.report();
    }

    private static void read(CsvRecords.Row row, Columns columns, Reading reading) {
        String id = columns.value(row.fields(), "id");
        String kind = columns.value(row.fields(), "kind");
        if (!OwnObjects.person(kind)) {
            OwnObjects.read(reading, row.line(), id, kind, field -> columns.value(row.fields(), field));
            return;
        }
        var draft = new EntryDraft(reading, row.line(), id);
        for (int i = 0; i < STRENGTHS.size(); i++) {
            Strength strength = STRENGTHS.get(i);
            values(row, columns, HEADER.get(i + 1)).forEach(name -> draft.name(strength, name(name)));
        }
        values(row, columns, "births").forEach(date -> draft.birth(Escapes.plain(date), BirthDate::parse));
        values(row, columns, "sexes").forEach(sex -> draft.sex(Escapes.plain(sex)));
        values(row, columns, "nationalities").forEach(state -> draft.nationality(Escapes.plain(state)));
        values(row, columns, "places").forEach(place -> draft.place(Escapes.plain(place)));
        values(row, columns, "documents")
                .map(OwnCsv::number)
                .forEach(number -> draft.document(number.issuer(), number.kind(), number.number()));
        values(row, columns, "identifiers")
                .map(OwnCsv::number)
                .forEach(number -> draft.identifier(number.issuer(), number.kind(), number.number()));
        reading.take(draft);
    }

    private static Stream<String> values(CsvRecords.Row row, Columns columns, String column) {
        return Escapes.split(columns.value(row.fields(), column), "|").stream();
    }

    private static PersonName name(String escaped) {
        boolean zone = escaped.startsWith("<<<") || escaped.startsWith("<") && !escaped.startsWith("<<");
        List<String> parts = Escapes.split(zone ? escaped.substring(1) : escaped, "<<");
        if (parts.size() < 2) {
            return PersonName.of(Escapes.plain(escaped));
        }
        return new PersonName(
                "",
                Escapes.plain(parts.getFirst()),
                Escapes.plain(String.join(" ", parts.subList(1, parts.size()))),
                zone ? PersonName.Form.MRZ : PersonName.Form.WRITTEN);
    }

    private static DocumentNumber number(String escaped) {
        List<String> parts = Escapes.split(escaped, ";");
        return new DocumentNumber(
                parts.size() > 2 ? Escapes.plain(parts.get(2)) : "",
                parts.size() > 1 ? Escapes.plain(parts.get(1)) : "",
                Escapes.plain(parts.getFirst()));
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write(String.join(",", HEADER) + ",kind," + String.join(",", OwnObjects.fields()));
        out.write("\r\n");
    }

    @Override
    public void write(ListEntry entry, Writer out) throws IOException {
        Stream<String> names = STRENGTHS.stream()
                .map(strength -> joined(entry.names().stream()
                        .filter(listed -> listed.strength() == strength)
                        .map(listed -> written(listed.name()))));
        Stream<String> rest = Stream.of(
                joined(entry.births().stream().map(BirthDate::toString)),
                joined(entry.sexes().stream().sorted().map(sex -> sex.name().toLowerCase(Locale.ROOT))),
                joined(entry.nationalities().stream().sorted().map(Escapes::escaped)),
                joined(entry.places().stream().map(Escapes::escaped)),
                joined(entry.documents().stream().map(OwnCsv::written)),
                joined(entry.identifiers().stream().map(OwnCsv::written)));
        Stream<String> ofThings =
                Stream.generate(() -> "").limit(1 + OwnObjects.fields().size());
        line(Stream.of(Stream.of(entry.id()), names, rest, ofThings).flatMap(Function.identity()), out);
    }

    @Override
    public void write(ListedObject object, Writer out) throws IOException {
        Stream<String> ofPersons = Stream.generate(() -> "").limit(HEADER.size() - 1);
        Stream<String> values = Stream.of(ListedObject.Field.values()).map(object::value);
        line(
                Stream.of(Stream.of(object.id()), ofPersons, Stream.of(OwnObjects.name(object.kind())), values)
                        .flatMap(Function.identity()),
                out);
    }

    private static void line(Stream<String> values, Writer out) throws IOException {
        out.write(values.map(OwnCsv::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String written(PersonName name) {
        String zone = name.form() == PersonName.Form.MRZ ? "<" : "";
        return name.full().isEmpty()
                ? zone + Escapes.escaped(name.surname()) + "<<" + Escapes.escaped(name.given())
                : Escapes.escaped(name.full());
    }

    private static String written(DocumentNumber number) {
        List<String> parts = new ArrayList<>(List.of(number.number(), number.kind(), number.issuer()));
        while (parts.getLast().isEmpty() && parts.size() > 1) {
            parts.removeLast();
        }
        return parts.stream().map(Escapes::escaped).collect(Collectors.joining(";"));
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining("|"));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
