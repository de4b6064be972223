package org.gatehouse.cli.screening;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.Listed;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListFiles;
import org.gatehouse.names.lists.ListReport;
import org.gatehouse.names.lists.ListTaker;
import org.gatehouse.names.lists.ListedObject;
import org.gatehouse.names.lists.UnknownList;

/** Files with lists that a person named, read whole into memory. */
final class Watchlists {

    /** They cannot be used; the message is a sentence for the person. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    private final Map<String, ListEntry> entries = new LinkedHashMap<>();
    private final Map<String, ListedObject> objects = new LinkedHashMap<>();
    private final List<ListReport> reports = new ArrayList<>();

    private Watchlists() {}

    static Watchlists read(List<Path> files, Words words) throws Unusable {
        var lists = new Watchlists();
        for (ListFile file : find(files, words)) {
            lists.add(file, words);
        }
        return lists;
    }

    /** Recognises the lists among the files. */
    static List<ListFile> find(List<Path> files, Words words) throws Unusable {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Unusable(words.say("missing", file));
            }
        }
        try {
            return ListFiles.of(files);
        } catch (UnknownList unknown) {
            throw new Unusable(words.say("unknown." + unknown.why().name(), unknown.file()));
        } catch (IOException failed) {
            throw new Unusable(interrupted(failed, words));
        }
    }

    private void add(ListFile file, Words words) throws Unusable {
        List<String> twice = new ArrayList<>();
        try {
            reports.add(file.read(new ListTaker() {
                @Override
                public void person(ListEntry person) {
                    keep(entries, person, twice);
                }

                @Override
                public void object(ListedObject object) {
                    keep(objects, object, twice);
                }
            }));
        } catch (IOException failed) {
            throw new Unusable(interrupted(failed, words));
        }
        if (!twice.isEmpty()) {
            throw new Unusable(words.say("twice", twice.getFirst(), file.path()));
        }
    }

    private <T extends Listed> void keep(Map<String, T> kept, T listed, List<String> twice) {
        if (entries.containsKey(listed.id()) || objects.containsKey(listed.id())) {
            twice.add(listed.id());
        } else {
            kept.put(listed.id(), listed);
        }
    }

    /** Tells how many places could not be read, with the first of them. */
    void warn(PrintWriter err, Words words) {
        for (ListReport report : reports) {
            if (!report.sound()) {
                err.println(words.say("refused", report.refused()));
                report.remarks().stream()
                        .filter(remark -> remark.code().refuses())
                        .limit(3)
                        .forEach(remark -> err.println("  " + remark.sentence(words.locale())));
            }
        }
    }

    static String interrupted(IOException failed, Words words) {
        return words.say("interrupted", Objects.requireNonNullElse(failed.getMessage(), ""));
    }

    /** Persons, then things. */
    List<Listed> all() {
        List<Listed> all = new ArrayList<>(entries.values());
        all.addAll(objects.values());
        return all;
    }

    Map<String, ListEntry> entries() {
        return entries;
    }

    List<ListReport> reports() {
        return reports;
    }

    boolean sound() {
        return reports.stream().allMatch(ListReport::sound);
    }
}
