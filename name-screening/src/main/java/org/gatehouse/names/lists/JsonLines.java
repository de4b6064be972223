package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON, an object each; depth and size of values are limited. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(1 << 20)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** @param taker is handed each object with the number of its line */
    static ListReport read(InputStream list, Reading reading, BiConsumer<Long, JsonNode> taker) throws IOException {
        var lines = new Lines(list);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.fault().isPresent()) {
                reading.remark(line.number(), "", line.fault().get(), "");
            } else if (!line.text().isBlank()) {
                one(line, reading, taker);
            }
        }
        return reading.report();
    }

    private static void one(Lines.Line line, Reading reading, BiConsumer<Long, JsonNode> taker) {
        JsonNode object;
        try {
            object = JSON.readTree(line.text());
        } catch (JacksonException _) {
            reading.remark(line.number(), "", RemarkCode.BROKEN_LINE, line.text());
            return;
        }
        if (object.isObject()) {
            taker.accept(line.number(), object);
        } else {
            reading.remark(line.number(), "", RemarkCode.BROKEN_LINE, line.text());
        }
    }

    static String write(JsonNode object) {
        return JSON.writeValueAsString(object);
    }

    /** The text of a field, of a number too; empty when there is none. */
    static String text(JsonNode object, String field) {
        return text(object.path(field));
    }

    /** The texts of a field that holds one or an array of them; what is neither text nor number is passed over. */
    static List<String> texts(JsonNode object, String field) {
        JsonNode values = object.path(field);
        if (!values.isArray()) {
            String one = text(values);
            return one.isEmpty() ? List.of() : List.of(one);
        }
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(value)));
        return texts;
    }

    private static String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
