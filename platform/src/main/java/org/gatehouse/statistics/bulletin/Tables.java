package org.gatehouse.statistics.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Selection;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.wording.ValueWords;
import org.springframework.stereotype.Component;

/** Tables of persons inspected, safe to publish. */
@Component
class Tables {

    /** Code of the row for what belongs to no other row. */
    static final String RESIDUAL = "RESIDUAL";

    private static final Bilingual REST = new Bilingual("In none of the other rows", "未归入其他各项");

    private static final Bilingual OTHERS = new Bilingual("Others together", "其他合计");

    private final ValueWords words;

    Tables(ValueWords words) {
        this.words = words;
    }

    /** By direction, nationality group, mode and port; empty where nothing was recorded. */
    List<Bulletin.Breakdown> of(Counts.Cube cube, List<Counts.AtPort> atPorts) {
        if (cube.isEmpty()) {
            return List.of();
        }
        long whole = cube.count(new Selection(Fact.PERSON_INSPECTED, Map.of()));
        return List.of(
                directions(cube, whole),
                table(
                        "group",
                        new Bilingual("By nationality group", "按人员类别"),
                        withResidual(
                                cube,
                                words.of(Dimension.NATIONALITY_GROUP).stream()
                                        .map(group -> counted(cube, Dimension.NATIONALITY_GROUP, group))
                                        .toList()),
                        group -> words.name(Dimension.NATIONALITY_GROUP, group),
                        whole),
                table(
                        "mode",
                        new Bilingual("By kind of port", "按口岸类型"),
                        withResidual(
                                cube,
                                words.of(Dimension.MODE).stream()
                                        .map(mode -> counted(cube, Dimension.MODE, mode))
                                        .toList()),
                        mode -> words.name(Dimension.MODE, mode),
                        whole),
                table(
                        "port",
                        new Bilingual("By port", "按口岸"),
                        atPorts.stream()
                                .map(port -> new Disclosure.Counted(port.port(), port.entries(), port.exits()))
                                .toList(),
                        words::port,
                        whole));
    }

    /** Rows that do not add up to the whole get one more, so that they do. */
    private static List<Disclosure.Counted> withResidual(Counts.Cube cube, List<Disclosure.Counted> rows) {
        Disclosure.Counted sum = Disclosure.sum(rows);
        long entries = entries(cube) - sum.entries();
        long exits = cube.count(new Selection(Fact.PERSON_INSPECTED, Map.of())) - entries(cube) - sum.exits();
        if (entries == 0 && exits == 0) {
            return rows;
        }
        List<Disclosure.Counted> whole = new ArrayList<>(rows);
        whole.add(new Disclosure.Counted(RESIDUAL, entries, exits));
        return whole;
    }

    private static long entries(Counts.Cube cube) {
        return cube.count(new Selection(Fact.PERSON_INSPECTED, Map.of(Dimension.DIRECTION, Set.of("ENTRY"))));
    }

    private static Disclosure.Counted counted(Counts.Cube cube, Dimension dimension, String value) {
        return new Disclosure.Counted(
                value,
                cube.count(new Selection(
                        Fact.PERSON_INSPECTED, Map.of(dimension, Set.of(value), Dimension.DIRECTION, Set.of("ENTRY")))),
                cube.count(new Selection(
                        Fact.PERSON_INSPECTED, Map.of(dimension, Set.of(value), Dimension.DIRECTION, Set.of("EXIT")))));
    }

    private Bulletin.Breakdown directions(Counts.Cube cube, long whole) {
        long entries = entries(cube);
        long exits = whole - entries;
        boolean hide = Disclosure.small(entries) || Disclosure.small(exits);
        List<Bulletin.Row> rows = hide
                ? List.of()
                : List.of(
                        row("ENTRY", words.name(Dimension.DIRECTION, "ENTRY"), entries, 0, whole),
                        row("EXIT", words.name(Dimension.DIRECTION, "EXIT"), 0, exits, whole));
        return new Bulletin.Breakdown("direction", new Bilingual("By direction", "按方向"), rows, 0);
    }

    private static Bulletin.Breakdown table(
            String code,
            Bilingual title,
            List<Disclosure.Counted> counted,
            Function<String, Bilingual> names,
            long whole) {
        var safe =
                Disclosure.table(counted.stream().filter(row -> row.total() > 0).toList());
        List<Bulletin.Row> rows = new ArrayList<>();
        safe.alone()
                .forEach(r -> rows.add(row(
                        r.code(),
                        r.code().equals(RESIDUAL) ? REST : names.apply(r.code()),
                        r.entries(),
                        r.exits(),
                        whole)));
        var rest = Disclosure.sum(safe.together());
        if (!safe.together().isEmpty() && !Disclosure.small(rest.entries()) && !Disclosure.small(rest.exits())) {
            rows.add(row("", OTHERS, rest.entries(), rest.exits(), whole));
        }
        return new Bulletin.Breakdown(code, title, rows, safe.together().size());
    }

    private static Bulletin.Row row(String code, Bilingual name, long entries, long exits, long whole) {
        long total = Disclosure.rounded(entries + exits);
        return new Bulletin.Row(
                code, name, Disclosure.rounded(entries), Disclosure.rounded(exits), total, Change.share(total, whole));
    }
}
