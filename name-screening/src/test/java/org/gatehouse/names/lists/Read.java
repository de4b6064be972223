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
record Read(List<ListEntry> entries, ListReport report) {

    static Read of(ListReader reader, byte[] list) {
        List<ListEntry> entries = new ArrayList<>();
        try {
            ListReport report = reader.read(new ByteArrayInputStream(list), entries::add);
            return new Read(entries, report);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Read of(ListReader reader, String list) {
        return of(reader, list.getBytes(StandardCharsets.UTF_8));
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
