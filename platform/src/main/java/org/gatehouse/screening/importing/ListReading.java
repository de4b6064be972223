package org.gatehouse.screening.importing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListReport;
import org.gatehouse.names.lists.ListTaker;
import org.gatehouse.names.lists.ListedObject;
import org.gatehouse.names.lists.RemarkCode;
import org.gatehouse.reference.States;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.ListImports.Deed;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.ListImports.Remark;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.keeping.ImportRows.Row;
import org.springframework.stereotype.Component;

/** Reads a file into rows, a thousand at a time, and says what it found. */
@Component
class ListReading {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final double SHRANK_BY = 0.5;

    private final States states;
    private final Clock clock;

    ListReading(States states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    /** Keeps rows; told in the order of the file. */
    interface Keeping {
        void keep(List<Row> rows);
    }

    /**
     * What became of a file.
     *
     * @param taken entries that can be sought
     * @param refusedIds ids of entries that were refused, where they could be read
     */
    record Found(
            String form,
            boolean complete,
            int taken,
            int refused,
            Map<String, Integer> counts,
            List<Remark> remarks,
            List<String> refusedIds) {

        Figures figures(Map<Deed, Integer> deeds, Map<Sought.Kind, Integer> kinds, int before) {
            return new Figures(
                    before,
                    deeds.getOrDefault(Deed.ADD, 0),
                    deeds.getOrDefault(Deed.CHANGE, 0),
                    deeds.getOrDefault(Deed.END, 0),
                    deeds.getOrDefault(Deed.KEEP, 0),
                    refused,
                    kinds,
                    counts);
        }
    }

    /** What somebody must look into before these figures are signed. */
    static Set<Concern> concerns(Figures figures) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (figures.added() + figures.changed() + figures.unchanged() == 0) {
            concerns.add(Concern.EMPTY);
        }
        if (figures.before() > 0 && figures.ended() >= figures.before() * SHRANK_BY) {
            concerns.add(Concern.SHRANK_BY_HALF);
        }
        if (figures.refused() > 0) {
            concerns.add(Concern.ENTRIES_REFUSED);
        }
        return concerns;
    }

    /** @param skipped so many rows were kept before, by a reading that was interrupted */
    Found read(ListFile file, int skipped, Keeping keeping) throws IOException {
        var noted = new Noted();
        var batch = new Batch(
                skipped,
                keeping,
                clock.instant(),
                new PersonConversion(this::known, noted),
                new ObjectConversion(this::known, noted));
        ListReport report = file.read(batch);
        batch.flush();
        Map<String, Integer> counts = new TreeMap<>(noted.counts());
        report.counts().forEach((code, count) -> counts.put(code.name(), count));
        report.leftOut().values().stream().reduce(Integer::sum).ifPresent(count -> counts.put("LEFT_OUT", count));
        int refused = noted.refused().size()
                + report.counts().entrySet().stream()
                        .filter(count -> refusesAnEntry(count.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        List<Remark> remarks = new ArrayList<>();
        report.remarks()
                .forEach(one -> remarks.add(
                        new Remark(one.line(), one.about(), one.code().name(), one.value())));
        remarks.addAll(noted.remarks());
        List<String> refusedIds = new ArrayList<>(report.refusedIds());
        refusedIds.addAll(noted.refused());
        return new Found(
                report.form().slug(),
                report.complete(),
                batch.number,
                refused,
                counts,
                remarks.stream().limit(ListReport.REMARKS_MAX).toList(),
                refusedIds);
    }

    private boolean known(String state) {
        return states.find(state).isPresent();
    }

    private static boolean refusesAnEntry(RemarkCode code) {
        return code.refuses() && code != RemarkCode.EMPTY_LIST && code != RemarkCode.BROKEN_FILE;
    }

    private static final class Batch implements ListTaker {
        private final int skipped;
        private final Keeping keeping;
        private final Instant at;
        private final PersonConversion persons;
        private final ObjectConversion objects;
        private final List<Row> rows = new ArrayList<>(ROWS_AT_ONCE);
        private int number;

        Batch(int skipped, Keeping keeping, Instant at, PersonConversion persons, ObjectConversion objects) {
            this.skipped = skipped;
            this.keeping = keeping;
            this.at = at;
            this.persons = persons;
            this.objects = objects;
        }

        @Override
        public void person(ListEntry entry) {
            persons.person(entry).ifPresent(person -> add(entry.id(), person));
        }

        @Override
        public void object(ListedObject entry) {
            objects.object(entry).ifPresent(object -> add(entry.id(), object));
        }

        private void add(String listedAs, Sought sought) {
            number++;
            if (number > skipped) {
                rows.add(Row.of(number, listedAs, TimeOrderedId.at(at), sought));
            }
            if (rows.size() == ROWS_AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                keeping.keep(rows);
                rows.clear();
            }
        }
    }
}
