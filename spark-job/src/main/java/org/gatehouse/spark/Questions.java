package org.gatehouse.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the house asks, out of the file {@code questions}: {@code root FOLDER}, {@code relation FILE NAME} for what the statements call
 * the files of a fact, {@code file RELATION FILE} for each file, and {@code ask FROM UNTIL SQL} for each statement.
 *
 * @param root folder of the archive, below which {@code month} and {@code vintage} are columns
 */
record Questions(String root, List<Relation> relations, List<Ask> asks) {

    /** @param names what statements call it, within {@code statistics} */
    record Relation(List<String> names, List<String> files) {}

    /** A statement, and the days from and until which it counts. */
    record Ask(LocalDate from, LocalDate until, String sql) {}

    static Questions read(Path file) throws IOException {
        String root = "";
        List<Relation> relations = new ArrayList<>();
        List<Ask> asks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> values = Lines.values(line);
            switch (values.getFirst()) {
                case "root" -> root = values.get(1);
                case "relation" -> relations.add(new Relation(values.subList(1, values.size()), new ArrayList<>()));
                case "file" -> relations.getLast().files().add(values.get(1));
                case "ask" ->
                    asks.add(new Ask(LocalDate.parse(values.get(1)), LocalDate.parse(values.get(2)), values.get(3)));
                default -> throw new IOException("no question: " + line);
            }
        }
        return new Questions(root, relations, asks);
    }
}
