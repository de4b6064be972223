package org.gatehouse.cli.screening;

import java.io.IOException;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.lists.Lines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries as lines of JSON. */
final class JsonQuestions implements Questions {

    private final Lines lines;
    private Lines.@Nullable Line first;

    JsonQuestions(Lines.Line first, Lines lines) {
        this.first = first;
        this.lines = lines;
    }

    @Override
    public @Nullable Question next() throws IOException {
        Lines.Line line = line();
        while (line != null && line.fault().isEmpty() && line.text().isBlank()) {
            line = line();
        }
        return line == null ? null : question(line);
    }

    private Lines.@Nullable Line line() throws IOException {
        Lines.Line line = first == null ? lines.next() : first;
        first = null;
        return line;
    }

    private static Question question(Lines.Line line) {
        JsonNode object;
        try {
            object = JsonMapper.shared().readTree(line.text());
        } catch (JacksonException _) {
            return Question.faulty(line.number(), "", "query.json", "");
        }
        if (line.fault().isPresent() || !object.isObject()) {
            return Question.faulty(line.number(), "", "query.json", "");
        }
        String id = text(object, "qid");
        var draft = new QuestionDraft(line.number(), id.isEmpty() ? String.valueOf(line.number()) : id);
        name(object, draft);
        object.path("names").forEach(name -> name(name, draft));
        draft.birth(text(object, "dob")).sex(text(object, "sex")).mode(text(object, "mode"));
        draft.nationality(text(object, "country")).document(DocumentNumber.of(text(object, "doc")));
        object.path("nationalities").forEach(state -> draft.nationality(text(state)));
        object.path("documents").forEach(document -> draft.document(document(document)));
        return draft.question();
    }

    private static void name(JsonNode node, QuestionDraft draft) {
        if (node.isString()) {
            draft.name(node.asString(), "", "", false);
        } else {
            draft.name(
                    text(node, "name"),
                    text(node, "surname"),
                    text(node, "given"),
                    text(node, "form").equalsIgnoreCase("mrz"));
        }
    }

    private static DocumentNumber document(JsonNode document) {
        return document.isObject()
                ? new DocumentNumber(text(document, "issuer"), text(document, "kind"), text(document, "number"))
                : DocumentNumber.of(text(document));
    }

    private static String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    private static String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
