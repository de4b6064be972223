package org.gatehouse.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the statements of a bulletin over files of the archive, in one session of the cluster that {@code spark.master} names. The house
 * starts it and gives it a folder with {@code questions} and {@code settings}; it leaves {@code answers} there, whole or not at all, or {@code fault} with
 * a sentence of Spark's. Each answered statement is a line on the standard output. It ends when its standard input does: with the
 * house.
 */
public final class BulletinJob {

    /** Statements that are asked at a time: most are small, and wait for the driver rather than for workers. */
    private static final int AT_A_TIME = 4;

    private final Path folder;
    private final Questions questions;

    private BulletinJob(Path folder, Questions questions) {
        this.folder = folder;
        this.questions = questions;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        endWithTheHouse();
        settings(folder.resolve("settings"));
        int code = new BulletinJob(folder, Questions.read(folder.resolve("questions"))).run();
        // a session that was refused leaves threads behind that would go on trying
        Runtime.getRuntime().halt(code);
    }

    /** From a file and not from the command line, which everybody on the machine can read: a secret may be among them. */
    private static void settings(Path file) throws IOException {
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        settings.stringPropertyNames().forEach(name -> System.setProperty(name, settings.getProperty(name)));
    }

    private static void endWithTheHouse() {
        Thread.ofPlatform().daemon().name("house").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // the house says nothing; it is there as long as this waits
                }
            } catch (IOException _) {
                // gone as well
            }
            Runtime.getRuntime().halt(Watch.HOUSE_GONE);
        });
    }

    private int run() throws IOException {
        var watch = new Watch(folder);
        watch.start();
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            watch.admitted(spark);
            for (Questions.Relation relation : questions.relations()) {
                relate(spark, relation);
            }
            write(answers(spark));
            watch.done();
            return 0;
        } catch (Exception failed) {
            return watch.failed(failed);
        }
    }

    /** The temporary views of all sessions lie in a schema whose name the house set to {@code statistics}. */
    private void relate(SparkSession spark, Questions.Relation relation) {
        Dataset<Row> rows = spark.read()
                .option("basePath", questions.root())
                .parquet(relation.files().toArray(String[]::new));
        for (String name : relation.names()) {
            rows.createOrReplaceGlobalTempView(name);
        }
    }

    private List<Answer> answers(SparkSession spark) throws ExecutionException, InterruptedException {
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Answer>> asked = questions.asks().stream()
                    .map(each -> asking.submit(() -> answer(spark, each)))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            try {
                for (Future<Answer> each : asked) {
                    answers.add(each.get());
                    System.out.println("answered " + answers.size());
                }
            } catch (ExecutionException failed) {
                asking.shutdownNow();
                throw failed;
            }
            return answers;
        }
    }

    private record Answer(List<String> columns, List<List<String>> rows) {}

    private static Answer answer(SparkSession spark, Questions.Ask asked) {
        Map<String, Object> days = Map.of("from", asked.from(), "until", asked.until());
        Dataset<Row> answer = spark.sql(asked.sql(), days);
        List<List<String>> rows = answer.collectAsList().stream()
                .map(row -> {
                    List<String> values = new ArrayList<>(row.size());
                    for (int column = 0; column < row.size(); column++) {
                        values.add(text(row.get(column)));
                    }
                    return values;
                })
                .toList();
        return new Answer(Arrays.asList(answer.columns()), rows);
    }

    /** Whole numbers, truths, days and words; anything else is not what a bulletin is made of. */
    private static String text(Object value) {
        return switch (value) {
            case null -> null;
            case String word -> word;
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case LocalDate day -> day.toString();
            case java.sql.Date day -> day.toLocalDate().toString();
            default -> throw new IllegalStateException("no value of a bulletin: " + value.getClass());
        };
    }

    /** {@code columns} and a line a row for each statement in turn, and {@code end}. */
    private void write(List<Answer> answers) throws IOException {
        Path writing = folder.resolve("answers.writing");
        try (BufferedWriter out = Files.newBufferedWriter(writing)) {
            for (Answer answer : answers) {
                line(out, "columns", answer.columns());
                for (List<String> row : answer.rows()) {
                    line(out, "row", row);
                }
            }
            line(out, "end", List.of());
        }
        Files.move(writing, folder.resolve("answers"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void line(Writer out, String what, List<String> values) throws IOException {
        List<String> all = new ArrayList<>(List.of(what));
        all.addAll(values);
        out.write(Lines.of(all));
        out.write('\n');
    }
}
