package org.gatehouse.statistics.formats;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets as OpenDocument (ISO/IEC 26300). Words are text and never a formula, numbers are numbers. */
final class BulletinOds {

    private BulletinOds() {}

    static byte[] write(List<Sheets.Sheet> sheets) {
        var book = new SpreadSheet();
        for (Sheets.Sheet one : sheets) {
            List<List<@Nullable Object>> rows = one.rows();
            var sheet = new Sheet(one.name(), rows.size(), rows.getFirst().size());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object cell = rows.get(row).get(column);
                    if (cell != null) {
                        // The library writes decimals as text unless they are doubles; a percentage of one decimal
                        // survives that.
                        sheet.getRange(row, column)
                                .setValue(cell instanceof BigDecimal number ? number.doubleValue() : cell);
                    }
                }
            }
            var bold = new Style();
            bold.setBold(true);
            sheet.getRange(0, 0, 1, rows.getFirst().size()).setStyle(bold);
            book.appendSheet(sheet);
        }
        try (var out = new ByteArrayOutputStream()) {
            book.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
