package org.gatehouse.statistics.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Sheets as Office Open XML (ISO/IEC 29500). Words are text and never a formula, numbers are numbers. */
final class BulletinXlsx {

    /** What Excel allows of the name of a sheet. */
    private static final int NAME_MOST = 31;

    private static final String VERSION = "01.0000";

    private BulletinXlsx() {}

    static byte[] write(List<Sheets.Sheet> sheets) {
        try (var out = new ByteArrayOutputStream()) {
            try (var book = new Workbook(out, "Gatehouse", VERSION)) {
                sheets.forEach(sheet -> fill(book.newWorksheet(name(sheet.name())), sheet.rows()));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return plain.length() <= NAME_MOST
                ? plain
                : plain.substring(0, NAME_MOST).strip();
    }

    private static void fill(Worksheet sheet, List<List<@Nullable Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Object> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case String words -> sheet.value(row, column, words);
                    case Long number -> sheet.value(row, column, number);
                    case BigDecimal number -> sheet.value(row, column, number);
                    case null -> {}
                    case Object other -> throw new IllegalStateException("no cell holds " + other);
                }
            }
        }
        sheet.range(0, 0, 0, Math.max(0, rows.getFirst().size() - 1))
                .style()
                .bold()
                .set();
        sheet.freezePane(0, 1);
    }
}
