package org.gatehouse.statistics.formats;

import org.gatehouse.statistics.Bulletin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says of the CSV file what its columns mean (W3C, Metadata Vocabulary for Tabular Data, 2015). */
final class BulletinCsvw {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BulletinCsvw() {}

    static String write(Bulletin bulletin) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("@context", "http://www.w3.org/ns/csvw");
        root.put("url", "bulletin-" + bulletin.period() + ".csv");
        root.put("dc:title", "Bulletin " + bulletin.period());
        root.put("dc:issued", bulletin.asOf().toString());
        root.putObject("dialect").put("header", true).put("encoding", "utf-8");
        ObjectNode schema = root.putObject("tableSchema");
        ArrayNode columns = schema.putArray("columns");
        for (Column column : Column.values()) {
            ObjectNode node = columns.addObject().put("name", column.code());
            node.putObject("titles")
                    .put("und", column.code())
                    .put("en", column.title().en())
                    .put("zh", column.title().zh());
            node.put(
                    "datatype",
                    switch (column.type()) {
                        case TEXT -> "string";
                        case WHOLE -> "integer";
                        case DECIMAL -> "decimal";
                    });
            if (column == Column.NAME_EN || column == Column.NAME_ZH) {
                node.put("lang", column == Column.NAME_EN ? "en" : "zh");
            }
        }
        schema.putArray("primaryKey").add(Column.TABLE.code()).add(Column.CODE.code());
        return MAPPER.writeValueAsString(root);
    }
}
