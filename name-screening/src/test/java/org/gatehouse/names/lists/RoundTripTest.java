package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import org.junit.jupiter.api.Test;

/** What is written in an own form is read again as it was, whatever characters the values have. */
class RoundTripTest {

    private static final String ALPHABET = "ab,;|<\\\"' \n\t-=中ف𠀀\u0301\u200f<<;;||";
    private static final List<String> DATES =
            List.of("1970", "~1970", "1970-02", "1970-02-28", "1970..1975", "~1970-02");
    private static final List<String> STATES = List.of("Egypt", "D", "Atlantis; lost|city", "");

    @Test
    void in_both_own_forms() throws IOException {
        var random = new Random(20261125);
        List<ListEntry> entries = new ArrayList<>();
        var reading = new Reading(ListForm.OWN_CSV, entries::add);
        for (int i = 0; i < 2_000; i++) {
            reading.take(draft(reading, i, random));
        }
        assertThat(entries).hasSizeGreaterThan(1_500);

        same(again(ListWriter.csv(), new OwnCsv(), entries), entries);
        same(again(ListWriter.json(), new OwnJson(), entries), entries);
    }

    private static void same(List<ListEntry> read, List<ListEntry> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).isEqualTo(written.get(i));
        }
    }

    @Test
    void what_publishers_give_out_survives_both() throws IOException {
        for (String fixture : List.of("sdn.xml", "un.xml", "eu.xml", "persons.ftm.jsonl", "watchlist.tsv", "sdn.csv")) {
            byte[] list = Read.fixture(fixture);
            var entries =
                    Read.of(ListFiles.form(list).orElseThrow().reader(), list).entries();
            assertThat(again(ListWriter.csv(), new OwnCsv(), entries))
                    .as(fixture)
                    .isEqualTo(entries);
            assertThat(again(ListWriter.json(), new OwnJson(), entries))
                    .as(fixture)
                    .isEqualTo(entries);
        }
    }

    private static List<ListEntry> again(ListWriter writer, ListReader reader, List<ListEntry> entries)
            throws IOException {
        var out = new StringWriter();
        writer.begin(out);
        for (ListEntry entry : entries) {
            writer.write(entry, out);
        }
        Read read = Read.of(reader, out.toString());
        assertThat(read.report().sound()).as(read.remarks().toString()).isTrue();
        return read.entries();
    }

    private static EntryDraft draft(Reading reading, int number, Random random) {
        var draft = new EntryDraft(reading, number, number + text(random));
        for (int i = random.nextInt(5); i > 0; i--) {
            Strength strength = Strength.values()[random.nextInt(Strength.values().length)];
            draft.name(strength, name(random));
        }
        DATES.stream().filter(_ -> random.nextInt(4) == 0).forEach(date -> draft.birth(date, BirthDate::parse));
        draft.nationality(STATES.get(random.nextInt(STATES.size())));
        draft.sex(List.of("m", "F", "X", "").get(random.nextInt(4)));
        draft.place(text(random));
        draft.document(text(random), text(random), text(random));
        draft.identifier("", "", text(random));
        return draft;
    }

    private static PersonName name(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> PersonName.of(text(random));
            case 1 -> PersonName.of(text(random), text(random));
            default -> PersonName.mrz(text(random), text(random));
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int[] characters = ALPHABET.codePoints().toArray();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    @Test
    void things_survive_both_own_forms() throws IOException {
        var random = new Random(20261126);
        var kept = new Read.Kept(new ArrayList<>(), new ArrayList<>());
        var reading = new Reading(ListForm.OWN_JSON, kept);
        for (int i = 0; i < 1_000; i++) {
            ListedObject.Kind[] kinds = ListedObject.Kind.values();
            var draft = new ObjectDraft(reading, i, i + text(random), kinds[random.nextInt(kinds.length)]);
            for (ListedObject.Field field : ListedObject.Field.values()) {
                draft.put(field, text(random));
            }
            reading.take(draft);
        }
        assertThat(kept.objects()).hasSizeGreaterThan(900);
        againObjects(ListWriter.csv(), new OwnCsv(), kept.objects());
        againObjects(ListWriter.json(), new OwnJson(), kept.objects());
        for (String fixture : List.of("sdn.xml", "sdn.csv", "persons.ftm.jsonl")) {
            byte[] list = Read.fixture(fixture);
            var objects =
                    Read.of(ListFiles.form(list).orElseThrow().reader(), list).objects();
            assertThat(objects).isNotEmpty();
            againObjects(ListWriter.csv(), new OwnCsv(), objects);
            againObjects(ListWriter.json(), new OwnJson(), objects);
        }
    }

    private static void againObjects(ListWriter writer, ListReader reader, List<ListedObject> objects)
            throws IOException {
        var out = new StringWriter();
        writer.begin(out);
        for (ListedObject object : objects) {
            writer.write(object, out);
        }
        assertThat(Read.of(reader, out.toString()).objects()).isEqualTo(objects);
    }

    @Test
    void a_kind_of_thing_that_nobody_knows_is_refused() {
        Read read = Read.of(new OwnJson(), "{\"id\":\"Z-1\",\"kind\":\"zeppelin\",\"number\":\"UT-1\"}");
        assertThat(read.report().refusedIds()).containsExactly("Z-1");
        assertThat(read.remarks()).first().isEqualTo("1 Z-1 BROKEN_LINE kind: zeppelin");
    }
}
