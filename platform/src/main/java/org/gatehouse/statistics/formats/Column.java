package org.gatehouse.statistics.formats;

import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.formats.BulletinRows.Line;
import org.jspecify.annotations.Nullable;

/** The columns of the bulletin as one table; their names are stable for ever. */
enum Column {
    PERIOD(Type.TEXT, "period", "时期", (bulletin, _) -> bulletin.period().toString()),
    SCALE(Type.WHOLE, "scale", "比例", (bulletin, _) -> (long) bulletin.scale()),
    TABLE(Type.TEXT, "table", "表", (_, line) -> line.table()),
    CODE(Type.TEXT, "code", "代码", (_, line) -> line.code()),
    NAME_EN(Type.TEXT, "name_en", "英文名称", (_, line) -> line.name().en()),
    NAME_ZH(Type.TEXT, "name_zh", "中文名称", (_, line) -> line.name().zh()),
    STATUS(Type.TEXT, "status", "状态", (_, line) -> line.status()),
    VALUE(Type.WHOLE, "value", "数值", (_, line) -> whole(line.value())),
    ENTRIES(Type.WHOLE, "entries", "入境", (_, line) -> whole(line.entries())),
    EXITS(Type.WHOLE, "exits", "出境", (_, line) -> whole(line.exits())),
    UNIT(Type.TEXT, "unit", "单位", (_, line) -> text(line.unit())),
    QUALIFIER(Type.TEXT, "qualifier", "限定", (_, line) -> text(line.qualifier())),
    PREVIOUS_PERCENT(
            Type.DECIMAL,
            "previous_percent",
            "环比（%）",
            (_, line) -> line.previousPercent().orElse(null)),
    YEAR_AGO_PERCENT(
            Type.DECIMAL,
            "year_ago_percent",
            "同比（%）",
            (_, line) -> line.yearAgoPercent().orElse(null)),
    SHARE_PERCENT(
            Type.DECIMAL,
            "share_percent",
            "占比（%）",
            (_, line) -> line.sharePercent().orElse(null)),
    BASE_PERCENT(
            Type.DECIMAL,
            "base_percent",
            "与基年同期相比（%）",
            (_, line) -> line.basePercent().orElse(null));

    /** What a cell of the column holds. */
    enum Type {
        TEXT,
        WHOLE,
        DECIMAL
    }

    private final Type type;
    private final String code;
    private final Bilingual title;
    private final BiFunction<Bulletin, Line, @Nullable Object> cell;

    Column(Type type, String code, String chinese, BiFunction<Bulletin, Line, @Nullable Object> cell) {
        this.type = type;
        this.code = code;
        this.title = new Bilingual(
                Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' '), chinese);
        this.cell = cell;
    }

    Type type() {
        return type;
    }

    /** As it stands above the column in files for programs. */
    String code() {
        return code;
    }

    Bilingual title() {
        return title;
    }

    /** A String, a Long or a BigDecimal; null where the row has nothing to say here. */
    @Nullable
    Object of(Bulletin bulletin, Line line) {
        return cell.apply(bulletin, line);
    }

    private static @Nullable Long whole(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable String text(String words) {
        return words.isEmpty() ? null : words;
    }
}
