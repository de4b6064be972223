package org.gatehouse.cli.screening;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.lists.Lines;
import org.jspecify.annotations.Nullable;

/** Queries as tab-separated lines with a header; columns that mean nothing to screening are passed over. */
final class TableQuestions implements Questions {

    private final Lines lines;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int count;

    TableQuestions(String header, Lines lines) {
        this.lines = lines;
        String[] names = header.split("\t", -1);
        count = names.length;
        for (int i = 0; i < count; i++) {
            columns.putIfAbsent(names[i].strip(), i);
        }
    }

    /** Whether the header names what every query needs. */
    boolean usable() {
        return columns.containsKey("qid")
                && List.of("name", "surname", "given", "doc").stream().anyMatch(columns::containsKey);
    }

    @Override
    public @Nullable Question next() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && line.fault().isEmpty() && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        String[] row = line.text().split("\t", -1);
        if (line.fault().isPresent() || row.length != count) {
            return Question.faulty(line.number(), "", "query.line", "");
        }
        return new QuestionDraft(line.number(), value(row, "qid"))
                .name(value(row, "name"), value(row, "surname"), value(row, "given"), false)
                .birth(value(row, "dob"))
                .nationality(value(row, "country"))
                .document(DocumentNumber.of(value(row, "doc")))
                .mode(value(row, "mode"))
                .question();
    }

    private String value(String[] row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row[place];
    }
}
