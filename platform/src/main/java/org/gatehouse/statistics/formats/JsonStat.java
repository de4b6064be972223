package org.gatehouse.statistics.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.formats.BulletinRows.Line;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bulletin as JSON-stat 2.0: a collection with a dataset for the figures and one for each table. */
final class JsonStat {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Bilingual ENTRIES = new Bilingual("Entries", "入境");
    private static final Bilingual EXITS = new Bilingual("Exits", "出境");

    private JsonStat() {}

    static String write(Bulletin bulletin, List<Line> lines, Language language) {
        Map<String, List<Line>> tables =
                lines.stream().collect(Collectors.groupingBy(Line::table, LinkedHashMap::new, Collectors.toList()));
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", "2.0").put("class", "collection").put("label", "Bulletin " + bulletin.period());
        root.put("updated", bulletin.asOf().toString());
        ArrayNode items = root.putObject("link").putArray("item");
        tables.forEach((table, rows) -> dataset(items.addObject(), bulletin, table, rows, language));
        return MAPPER.writeValueAsString(root);
    }

    private static void dataset(ObjectNode set, Bulletin bulletin, String table, List<Line> rows, Language language) {
        boolean figures = table.equals(BulletinRows.FIGURES);
        set.put("version", "2.0").put("class", "dataset").put("label", table).put("source", "Gatehouse");
        set.put("updated", bulletin.asOf().toString());
        ArrayNode ids = set.putArray("id");
        ids.add(table);
        set.putArray("size").add(rows.size()).add(figures ? 1 : 2).add(1);
        ids.add(figures ? "measure" : "flow").add("time");
        set.putObject("role").putArray("time").add("time");
        ObjectNode dimensions = set.putObject("dimension");
        ObjectNode row = dimensions.putObject(table).put("label", table).putObject("category");
        ArrayNode index = row.putArray("index");
        ObjectNode labels = row.putObject("label");
        for (Line line : rows) {
            index.add(line.code());
            labels.put(line.code(), line.name().in(language));
        }
        ObjectNode second = dimensions.putObject(figures ? "measure" : "flow").putObject("category");
        if (figures) {
            second.putArray("index").add("value");
        } else {
            second.putArray("index").add("ENTRY").add("EXIT");
            second.putObject("label").put("ENTRY", ENTRIES.in(language)).put("EXIT", EXITS.in(language));
        }
        dimensions
                .putObject("time")
                .putObject("category")
                .putArray("index")
                .add(bulletin.period().toString());
        ArrayNode values = set.putArray("value");
        for (Line line : rows) {
            if (figures) {
                put(values, line.value());
            } else {
                put(values, line.entries());
                put(values, line.exits());
            }
        }
        if (figures) {
            ArrayNode status = set.putArray("status");
            rows.forEach(line -> status.add(line.status()));
        }
    }

    private static void put(ArrayNode values, OptionalLong number) {
        number.ifPresentOrElse(values::add, values::addNull);
    }
}
