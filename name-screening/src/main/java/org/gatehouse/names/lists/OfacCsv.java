package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.names.Strength;

/**
 * The list of the Office of Foreign Assets Control as CSV: twelve columns without a header, of which number, name, kind and
 * remarks are used, and the call sign of a vessel; {@code -0-} stands for nothing. Aliases stand in a file of five columns beside it, and are held in memory
 * while the list is read. Addresses (six columns) say nothing about a person that is compared; lines that name no entry are
 * remarked.
 *
 * @see <a href="https://ofac.treasury.gov/media/29976/download">Data specification of OFAC</a>
 */
final class OfacCsv implements ListReader {

    static final int COLUMNS = 12;
    static final int ALIAS_COLUMNS = 5;
    static final int ADDRESS_COLUMNS = 6;

    private static final String NOTHING = "-0-";

    private record Alias(long line, String name) {}

    private final Map<String, List<Alias>> aliases = new HashMap<>();
    private final List<Remark> remarksBeside = new ArrayList<>();
    private final Map<String, Long> addressed = new HashMap<>();

    /** Takes the aliases in before the list is read. */
    OfacCsv aliases(InputStream octets) throws IOException {
        var rows = new CsvRecords(octets);
        for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.fault().isPresent() || row.fields().size() != ALIAS_COLUMNS) {
                beside(row);
            } else if (numbered(row)) {
                aliases.computeIfAbsent(value(row, 0), _ -> new ArrayList<>())
                        .add(new Alias(row.line(), value(row, 3)));
            }
        }
        return this;
    }

    /** Takes the addresses in before the list is read; only whether their entries exist is looked at. */
    OfacCsv addresses(InputStream octets) throws IOException {
        var rows = new CsvRecords(octets);
        for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.fault().isPresent() || row.fields().size() != ADDRESS_COLUMNS) {
                beside(row);
            } else if (numbered(row)) {
                addressed.putIfAbsent(value(row, 0), row.line());
            }
        }
        return this;
    }

    private void beside(CsvRecords.Row row) {
        remarksBeside.add(
                new Remark(row.line(), "", row.fault().orElse(RemarkCode.BROKEN_LINE), String.join(",", row.fields())));
    }

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.OFAC_CSV, entries);
        remarksBeside.forEach(remark -> reading.remark(remark.line(), "", remark.code(), remark.value()));
        var rows = new CsvRecords(list);
        Set<String> numbers = new HashSet<>();
        for (CsvRecords.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.fault().isPresent()) {
                reading.remark(row.line(), "", row.fault().get(), "");
            } else if (row.fields().size() != COLUMNS) {
                reading.refuse(row.line(), value(row, 0), RemarkCode.BROKEN_LINE, String.join(",", row.fields()));
            } else if (row.line() > 1 || numbered(row)) {
                numbers.add(value(row, 0));
                read(row, reading);
            }
        }
        strays(numbers, reading);
        return reading.report();
    }

    private void read(CsvRecords.Row row, Reading reading) {
        String kind = value(row, 2);
        Optional<ListedObject.Kind> thing = OfacObjects.kind(kind);
        if (thing.isPresent()) {
            object(row, thing.get(), reading);
            return;
        }
        if (!kind.equals("individual")) {
            reading.leftOut(kind.isEmpty() ? "organisation" : kind);
            return;
        }
        String number = value(row, 0);
        var draft = new EntryDraft(reading, row.line(), number);
        draft.name(Strength.PRIMARY, value(row, 1));
        aliases.getOrDefault(number, List.of()).forEach(alias -> draft.name(Strength.STRONG_ALIAS, alias.name()));
        OfacRemarks.read(value(row, 11), draft);
        reading.take(draft);
    }

    private static void object(CsvRecords.Row row, ListedObject.Kind kind, Reading reading) {
        var draft = new ObjectDraft(reading, row.line(), value(row, 0), kind);
        for (String words : value(row, 11).split(";", -1)) {
            OfacObjects.number(words, draft, kind);
        }
        draft.put(ListedObject.Field.CALL_SIGN, kind == ListedObject.Kind.VESSEL ? value(row, 5) : "");
        OfacObjects.name(value(row, 1), draft, kind);
        reading.take(draft);
    }

    private void strays(Set<String> numbers, Reading reading) {
        aliases.forEach((number, names) -> {
            if (!numbers.contains(number)) {
                names.forEach(name -> reading.remark(name.line(), number, RemarkCode.STRAY_LINE, name.name()));
            }
        });
        addressed.forEach((number, line) -> {
            if (!numbers.contains(number)) {
                reading.remark(line, number, RemarkCode.STRAY_LINE, "");
            }
        });
    }

    /** Some copies begin with the names of the columns. */
    private static boolean numbered(CsvRecords.Row row) {
        String number = value(row, 0);
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String value(CsvRecords.Row row, int column) {
        String value = column < row.fields().size() ? row.fields().get(column).strip() : "";
        return value.equals(NOTHING) ? "" : value;
    }
}
