package org.gatehouse.statistics.formats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.formats.BulletinRows.Line;
import org.jspecify.annotations.Nullable;

/** The bulletin as sheets of a workbook, a table each, with the columns that the table uses. */
final class Sheets {

    private static final Bilingual FIGURES = new Bilingual("Figures", "指标");
    private static final Bilingual DAYS = new Bilingual("Days", "逐日");

    private Sheets() {}

    /** @param rows of cells: String, Long, BigDecimal or null; the first row holds the titles */
    record Sheet(String name, List<List<@Nullable Object>> rows) {}

    static List<Sheet> of(Bulletin bulletin, List<Line> lines, Language language) {
        Map<String, List<Line>> tables = new LinkedHashMap<>();
        lines.forEach(line ->
                tables.computeIfAbsent(line.table(), _ -> new ArrayList<>()).add(line));
        List<Sheet> sheets = new ArrayList<>();
        tables.forEach((table, rows) ->
                sheets.add(sheet(bulletin, name(bulletin, table).in(language), rows, language)));
        return sheets;
    }

    private static Bilingual name(Bulletin bulletin, String table) {
        return switch (table) {
            case BulletinRows.FIGURES -> FIGURES;
            case BulletinRows.DAY -> DAYS;
            default -> bulletin.breakdown(table).orElseThrow().title();
        };
    }

    private static Sheet sheet(Bulletin bulletin, String name, List<Line> lines, Language language) {
        Set<Column> used = EnumSet.noneOf(Column.class);
        for (Line line : lines) {
            for (Column column : Column.values()) {
                if (column.of(bulletin, line) != null) {
                    used.add(column);
                }
            }
        }
        used.remove(Column.TABLE);
        used.remove(language == Language.ZH ? Column.NAME_EN : Column.NAME_ZH);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> titles = new ArrayList<>();
        used.forEach(column -> titles.add(column.title().in(language)));
        rows.add(titles);
        for (Line line : lines) {
            List<@Nullable Object> cells = new ArrayList<>();
            used.forEach(column -> cells.add(column.of(bulletin, line)));
            rows.add(cells);
        }
        return new Sheet(name, rows);
    }
}
