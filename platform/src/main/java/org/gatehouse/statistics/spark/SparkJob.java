package org.gatehouse.statistics.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.gatehouse.statistics.Bulletins.Progress;
import org.gatehouse.statistics.archive.ArchivedFact;
import org.gatehouse.statistics.archive.ArchivedFiles;
import org.gatehouse.statistics.tally.Answers;
import org.gatehouse.statistics.tally.Answers.Question;
import org.gatehouse.statistics.tally.Answers.Row;
import org.jspecify.annotations.Nullable;

/** One process of Spark's driver ({@code spark-job}): questions go into its folder, answers come out of it. Ends with this process. */
final class SparkJob {

    private static final String PROGRAM = "org.gatehouse.spark.BulletinJob";
    private static final String HEAP = "512m";
    private static final int REFUSED = 10;
    private static final int NO_WORKER = 11;
    private static final int ENDS_WITHIN_SECONDS = 10;

    private final SparkPrograms programs;
    private final Path folder;
    private final Path log;
    private final boolean loopback;
    private List<Question> asked = List.of();

    /** @param loopback whether the cluster is on this machine, and nothing of the job needs to be open to others */
    SparkJob(SparkPrograms programs, Path folder, Path log, boolean loopback) {
        this.programs = programs;
        this.folder = folder;
        this.log = log;
        this.loopback = loopback;
    }

    /** How it ended. */
    sealed interface End {

        record Answered(Answers answers) implements End {}

        /** The master did not take it. */
        record Refused() implements End {}

        /** It was taken, and there was no worker for it. */
        record NoWorker() implements End {}

        record Failed(String reason) implements End {}
    }

    String log() {
        return log.toString();
    }

    void ask(ArchivedFiles archived, List<Question> questions) throws IOException {
        asked = List.copyOf(questions);
        List<String> lines = new ArrayList<>();
        lines.add(SparkLines.of(List.of("root", archived.root().toAbsolutePath().toString())));
        archived.files().forEach((fact, files) -> {
            List<String> relation = new ArrayList<>(List.of("relation"));
            relation.addAll(names(fact));
            lines.add(SparkLines.of(relation));
            files.forEach(file -> lines.add(
                    SparkLines.of(List.of("file", file.toAbsolutePath().toString()))));
        });
        for (Question question : questions) {
            lines.add(SparkLines.of(List.of(
                    "ask",
                    question.from().toString(),
                    question.until().toString(),
                    question.statistic().sql())));
        }
        Files.write(folder.resolve("questions"), lines);
    }

    /** What the statements call it; PostgreSQL has tallies by day and by month. */
    private static List<String> names(ArchivedFact fact) {
        return switch (fact) {
            case PERSONS_INSPECTED -> List.of("person_month", "person_tally");
            case CONVEYANCES_INSPECTED -> List.of("conveyance_month", "conveyance_tally");
            case LIST_ALERTS -> List.of("alert_month", "alert_tally");
            case IRREGULAR_STAYS -> List.of("irregular_month", "irregular_tally");
            case SIGNALS -> List.of("signal_month", "signal_tally");
            case WARNINGS -> List.of("warning_month", "warning_tally");
        };
    }

    void set(Map<String, String> conf) throws IOException {
        var properties = new Properties();
        properties.putAll(conf);
        var text = new StringWriter();
        properties.store(text, null);
        SparkFolder.secret(folder.resolve("settings"), text.toString());
    }

    /** @param progress is told of each answer */
    End run(int questions, Progress progress) throws IOException {
        ProcessBuilder builder = programs.start(HEAP, log, PROGRAM, List.of(folder.toString()));
        if (loopback) {
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        }
        Process process = builder.start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            int answered = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("answered ")) {
                    progress.at(++answered, questions);
                }
            }
            return end(process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End.Failed("interrupted");
        } finally {
            stop(process);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private End end(int code) throws IOException {
        return switch (code) {
            case 0 -> new End.Answered(answers());
            case REFUSED -> new End.Refused();
            case NO_WORKER -> new End.NoWorker();
            default -> new End.Failed(fault("its process ended with code " + code));
        };
    }

    private String fault(String otherwise) throws IOException {
        Path fault = folder.resolve("fault");
        return Files.exists(fault) ? Files.readString(fault) : otherwise;
    }

    private Answers answers() throws IOException {
        List<List<Row>> all = new ArrayList<>();
        List<@Nullable String> columns = List.of();
        boolean whole = false;
        for (String line : Files.readAllLines(folder.resolve("answers"))) {
            List<@Nullable String> values = SparkLines.values(line);
            String what = String.valueOf(values.getFirst());
            switch (what) {
                case "columns" -> {
                    columns = values;
                    all.add(new ArrayList<>());
                }
                case "row" -> all.getLast().add(row(columns, values));
                case "end" -> whole = true;
                default -> throw new IOException("no answer: " + line);
            }
        }
        if (!whole || all.size() != asked.size()) {
            throw new IOException(all.size() + " answers to " + asked.size() + " questions");
        }
        Map<Question, List<Row>> answers = new HashMap<>();
        for (int at = 0; at < asked.size(); at++) {
            answers.put(asked.get(at), all.get(at));
        }
        return question -> {
            List<Row> rows = answers.get(question);
            if (rows == null) {
                throw new IllegalStateException("was not asked: " + question);
            }
            return rows;
        };
    }

    private static Row row(List<@Nullable String> columns, List<@Nullable String> values) throws IOException {
        if (columns.size() != values.size()) {
            throw new IOException("a row of " + values.size() + " values under " + columns.size() + " columns");
        }
        Map<String, @Nullable String> row = new HashMap<>();
        for (int at = 1; at < columns.size(); at++) {
            row.put(String.valueOf(columns.get(at)), values.get(at));
        }
        return new Row(row);
    }
}
