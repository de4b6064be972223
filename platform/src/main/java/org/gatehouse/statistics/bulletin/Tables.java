package org.gatehouse.statistics.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TransportMode;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Selection;
import org.gatehouse.statistics.tally.Counts;
import org.springframework.stereotype.Component;

/** Tables of persons inspected, safe to publish. */
@Component
class Tables {

    /** As facts name the groups, in the order of the bulletin. Border residents are in the whole and in none of the three. */
    private static final Map<String, Bilingual> GROUPS = groups();

    /** Code of the row for what belongs to no other row. */
    static final String RESIDUAL = "RESIDUAL";

    private static final Bilingual REST = new Bilingual("In none of the other rows", "未归入其他各项");

    private static final Bilingual OTHERS = new Bilingual("Others together", "其他合计");

    private final Ports ports;

    Tables(Ports ports) {
        this.ports = ports;
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
                                GROUPS.keySet().stream()
                                        .map(group -> counted(cube, Dimension.NATIONALITY_GROUP, group))
                                        .toList()),
                        Tables::groupName,
                        whole),
                table(
                        "mode",
                        new Bilingual("By kind of port", "按口岸类型"),
                        withResidual(
                                cube,
                                Stream.of(TransportMode.values())
                                        .map(mode -> counted(cube, Dimension.MODE, mode.name()))
                                        .toList()),
                        Tables::modeName,
                        whole),
                table(
                        "port",
                        new Bilingual("By port", "按口岸"),
                        atPorts.stream()
                                .map(port -> new Disclosure.Counted(port.port(), port.entries(), port.exits()))
                                .toList(),
                        this::portName,
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

    private static Bulletin.Breakdown directions(Counts.Cube cube, long whole) {
        long entries = entries(cube);
        long exits = whole - entries;
        boolean hide = Disclosure.small(entries) || Disclosure.small(exits);
        List<Bulletin.Row> rows = hide
                ? List.of()
                : List.of(
                        row("ENTRY", new Bilingual("Entry", "入境"), entries, 0, whole),
                        row("EXIT", new Bilingual("Exit", "出境"), 0, exits, whole));
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

    private static Map<String, Bilingual> groups() {
        Map<String, Bilingual> groups = new LinkedHashMap<>();
        groups.put("CITIZEN", new Bilingual("Mainland citizens", "内地居民"));
        groups.put("HMT_RESIDENT", new Bilingual("Residents of Hong Kong, Macao and Taiwan", "港澳台居民"));
        groups.put("FOREIGNER", new Bilingual("Foreigners", "外国人"));
        groups.put("BORDER_RESIDENT", new Bilingual("Border residents", "边民"));
        return groups;
    }

    private static Bilingual groupName(String code) {
        return Objects.requireNonNull(GROUPS.get(code));
    }

    private static Bilingual modeName(String code) {
        return switch (TransportMode.valueOf(code)) {
            case AIR -> new Bilingual("Airports", "空港");
            case SEA -> new Bilingual("Sea ports", "海港");
            case RIVER -> new Bilingual("River ports", "河港");
            case RAIL -> new Bilingual("Rail ports", "铁路口岸");
            case ROAD -> new Bilingual("Road ports", "公路口岸");
        };
    }

    /** A port that the list of ports no longer holds keeps its code for a name. */
    private Bilingual portName(String code) {
        return ports.find(new PortCode(code))
                .map(port -> new Bilingual(port.nameEn(), port.nameZh()))
                .orElseGet(() -> new Bilingual(code, code));
    }
}
