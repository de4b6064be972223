package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Query;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;

/**
 * A list and labelled questions to it, as tab-separated files: {@code watchlist_ofac.tsv} and {@code development.tsv}.
 *
 * @param primary the list with primary names only
 * @param full the list with all names
 */
record ScreeningSet(List<ListEntry> primary, List<ListEntry> full, List<Question> questions) {

    /** Where the files are, when not in {@code ../shared/data/screening}. */
    static final String FOLDER = "GATEHOUSE_SCREENING_DATA";

    /** What the file of questions is called, when not {@code development.tsv}. */
    static final String QUESTIONS = "GATEHOUSE_SCREENING_QUESTIONS";

    /**
     * One traveller.
     *
     * @param full whether the list with all names is asked
     * @param expected ids that must be found; empty when nobody should be
     * @param allowed ids that never count as false
     */
    record Question(
            String id,
            boolean full,
            String category,
            String birthMode,
            Query query,
            Set<String> expected,
            Set<String> allowed) {}

    /** @return empty when there are no such files here */
    static Optional<ScreeningSet> find() throws IOException {
        Path folder = folder();
        Path questions =
                folder.resolve(Optional.ofNullable(System.getenv(QUESTIONS)).orElse("development.tsv"));
        Path list = folder.resolve("watchlist_ofac.tsv");
        if (!Files.isReadable(questions) || !Files.isReadable(list)) {
            return Optional.empty();
        }
        return Optional.of(new ScreeningSet(list(list, false), list(list, true), questions(questions)));
    }

    private static Path folder() {
        return Path.of(Optional.ofNullable(System.getenv(FOLDER)).orElse("../shared/data/screening"));
    }

    /** Synthetic persons beside the list, up to so many; fewer when the files have fewer, none when there are no files. */
    static List<ListEntry> others(int most) throws IOException {
        List<ListEntry> others = new ArrayList<>();
        for (String file : List.of("negatives_global.csv", "negatives_us.csv")) {
            Path path = folder().resolve("negatives").resolve(file);
            if (!Files.isReadable(path)) {
                continue;
            }
            List<String> lines = Files.readAllLines(path);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (others.size() < most && cells.length >= 6 && cells[5].length() == 10) {
                    others.add(ListEntry.of(
                            "other" + others.size(),
                            List.of(new ListedName(
                                    PersonName.of(cells[3], (cells[1] + " " + cells[2]).strip()), Strength.PRIMARY)),
                            List.of(BirthDate.parse(cells[5]))));
                }
            }
        }
        return others;
    }

    private static List<ListEntry> list(Path file, boolean aliases) throws IOException {
        List<ListEntry> entries = new ArrayList<>();
        for (Map<String, String> row : rows(file)) {
            List<ListedName> names = new ArrayList<>();
            names.add(ListedName.primary(cell(row, "primary")));
            if (aliases) {
                values(cell(row, "strong_akas")).forEach(name -> names.add(ListedName.alias(name)));
                values(cell(row, "weak_akas"))
                        .forEach(name -> names.add(new ListedName(PersonName.of(name), Strength.WEAK_ALIAS)));
            }
            entries.add(new ListEntry(
                    cell(row, "id"),
                    names,
                    values(cell(row, "dobs")).map(BirthDate::parse).toList(),
                    sexes(cell(row, "gender")),
                    new LinkedHashSet<>(values(cell(row, "countries")).toList()),
                    List.of(),
                    values(cell(row, "passports")).map(DocumentNumber::of).toList(),
                    List.of()));
        }
        return entries;
    }

    private static Set<Sex> sexes(String text) {
        return switch (text) {
            case "Male" -> Set.of(Sex.MALE);
            case "Female" -> Set.of(Sex.FEMALE);
            default -> Set.of();
        };
    }

    private static List<Question> questions(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (Map<String, String> row : rows(file)) {
            questions.add(new Question(
                    cell(row, "qid"),
                    cell(row, "mode").equals("full"),
                    cell(row, "category"),
                    cell(row, "dob_mode"),
                    query(row),
                    new LinkedHashSet<>(values(cell(row, "expected")).toList()),
                    new LinkedHashSet<>(values(cell(row, "also_ok")).toList())));
        }
        return questions;
    }

    private static Query query(Map<String, String> row) {
        String name = cell(row, "name");
        boolean divided = !cell(row, "surname").isEmpty() && !cell(row, "given").isEmpty();
        PersonName spelled = divided ? PersonName.of(cell(row, "surname"), cell(row, "given")) : PersonName.of(name);
        if (name.chars().noneMatch(Character::isLowerCase) && name.chars().anyMatch(Character::isUpperCase)) {
            spelled = new PersonName(spelled.full(), spelled.surname(), spelled.given(), PersonName.Form.MRZ);
        }
        return new Query(
                List.of(spelled),
                Optional.of(cell(row, "dob")).filter(date -> !date.isEmpty()).map(BirthDate::parse),
                Optional.empty(),
                new LinkedHashSet<>(values(cell(row, "country")).toList()),
                List.of(),
                values(cell(row, "doc")).map(DocumentNumber::of).toList());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Stream<String> values(String cell) {
        return Arrays.stream(cell.split("\\|", -1)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.getFirst().split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], i < cells.length ? cells[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }
}
