package org.gatehouse.names.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListEntry;

/** A list that a test has read. */
record Read(List<ListEntry> entries, List<ListedObject> objects, ListReport report) {

    static Read of(ListReader reader, byte[] list) {
        var kept = new Kept(new ArrayList<>(), new ArrayList<>());
        try {
            return kept.read(reader.read(new ByteArrayInputStream(list), kept));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Read of(ListReader reader, String list) {
        return of(reader, list.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps all that is read. */
    record Kept(List<ListEntry> entries, List<ListedObject> objects) implements ListTaker {

        @Override
        public void person(ListEntry person) {
            entries.add(person);
        }

        @Override
        public void object(ListedObject object) {
            objects.add(object);
        }

        Read read(ListReport report) {
            return new Read(entries, objects, report);
        }
    }

    static byte[] fixture(String name) {
        try (InputStream octets = Objects.requireNonNull(Read.class.getResourceAsStream(name), name)) {
            return octets.readAllBytes();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    ListEntry first() {
        return entries.getFirst();
    }

    /** Each name with its strength, as text. */
    static List<String> names(ListEntry entry) {
        return entry.names().stream()
                .map(name -> name.strength() + " " + name.name().text())
                .toList();
    }

    static List<String> births(ListEntry entry) {
        return entry.births().stream().map(BirthDate::toString).toList();
    }

    List<String> remarks() {
        return report.remarks().stream()
                .map(remark -> remark.line() + " " + remark.about() + " " + remark.code() + " " + remark.value())
                .toList();
    }
}
