package org.gatehouse.statistics.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.formats.Tabular;
import org.gatehouse.statistics.wording.ValueWords;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a reader is shown, for programs: the same numbers as on the page, each row whole. */
@Component
public class ExploredFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final ValueWords words;

    ExploredFiles(ValueWords words) {
        this.words = words;
    }

    /** A row a line, with codes for programs and names for people; a header alone where there is no table. */
    public String csv(Explored explored) {
        List<String> header = new ArrayList<>(List.of("metric", "period"));
        if (explored.step() != Step.NONE) {
            header.add("span");
        }
        for (Split split : explored.by()) {
            header.addAll(List.of(split.column(), split.column() + "_en", split.column() + "_zh"));
        }
        header.addAll(List.of("value", "unit", "share_percent", "scale", "exact", "before", "change_percent"));
        var csv = new Tabular(header.toArray(String[]::new));
        if (explored.answer() instanceof Explored.Table table) {
            table.rows().forEach(row -> csv.row(cells(explored, table, row).toArray()));
        }
        return csv.toString();
    }

    private List<Object> cells(Explored explored, Explored.Table table, Explored.Row row) {
        List<Object> cells = new ArrayList<>(
                List.of(explored.metric().code(), explored.period().code()));
        if (explored.step() != Step.NONE) {
            cells.add(row.span().map(Object::toString).orElse(""));
        }
        for (Split split : explored.by()) {
            String value = row.values().get(split);
            cells.addAll(
                    value == null
                            ? List.of("OTHERS", "Others together", "其他合计")
                            : List.of(
                                    value,
                                    split.name(value, words).in(Language.EN),
                                    split.name(value, words).in(Language.ZH)));
        }
        cells.addAll(List.of(row.value(), explored.metric().unit(), row.share(), explored.scale(), table.exact()));
        cells.add(row.before().isPresent() ? row.before().getAsLong() : "");
        cells.add(row.change().map(Object.class::cast).orElse(""));
        return cells;
    }

    /** Everything: what was asked, how it is counted, the rows, and the statements. */
    public String json(Explored explored) {
        ObjectNode root = JSON.createObjectNode();
        root.put("metric", explored.metric().code());
        explored.renamed().ifPresent(_ -> root.put("askedAs", explored.asked().metric()));
        put(root.putObject("name"), explored.metric().name());
        put(root.putObject("rule"), explored.metric().rule());
        put(root.putObject("basis"), explored.metric().basis());
        root.put("unit", explored.metric().unit());
        root.put("period", explored.period().code());
        root.put("from", explored.period().from().toString());
        root.put("until", explored.period().until().toString());
        root.put("scale", explored.scale());
        root.put("asOf", explored.asOf().toString());
        explored.missing().ifPresent(missing -> root.put("daysNotOver", missing.daysNotOver()));
        root.put("status", explored.status());
        put(root, explored, explored.answer());
        explored.statement().ifPresent(statement -> put(root.putObject("statement"), statement));
        return JSON.writeValueAsString(root);
    }

    private void put(ObjectNode root, Explored explored, Explored.Answer answer) {
        switch (answer) {
            case Explored.NotCollected _, Explored.NotRecorded _ -> {
                // the status says it all
            }
            case Explored.Withheld(var why) -> root.put("why", why.name().toLowerCase(Locale.ROOT));
            case Explored.Table table -> {
                root.put("value", table.total());
                root.put("exact", table.exact());
                root.put("complete", table.complete());
                root.put("merged", table.merged());
                put(root, table.comparison());
                var rows = root.putArray("rows");
                table.rows().forEach(row -> put(rows.addObject(), explored, row));
            }
        }
    }

    private static void put(ObjectNode root, Explored.Comparison comparison) {
        switch (comparison) {
            case Explored.Without(var reason) -> {
                if (reason != Explored.Reason.NOT_ASKED) {
                    root.put(
                            "notCompared",
                            reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
            }
            case Explored.With with -> {
                ObjectNode other = root.putObject("compared");
                other.put("period", with.period().code());
                other.put("scale", with.scale());
                other.put("value", with.total());
                put(other, "changePercent", with.change());
                other.put("perDay", with.perDay());
                put(other.putObject("statement"), with.statement());
            }
        }
    }

    private static void put(ObjectNode node, Explored explored, Explored.Row row) {
        row.span().ifPresent(span -> node.put("span", span.code()));
        Stream.of(Split.values())
                .filter(explored.by()::contains)
                .forEach(split -> node.put(split.column(), row.values().getOrDefault(split, "OTHERS")));
        node.put("value", row.value());
        node.put("sharePercent", row.share());
        row.before().ifPresent(before -> node.put("before", before));
        put(node, "changePercent", row.change());
    }

    private static void put(ObjectNode node, Statement statement) {
        node.put("sql", statement.sql());
        ObjectNode parameters = node.putObject("parameters");
        statement.parameters().forEach((name, value) -> {
            switch (value) {
                case null -> parameters.putNull(name);
                case Boolean truth -> parameters.put(name, truth);
                case Integer number -> parameters.put(name, number);
                default -> parameters.put(name, value.toString());
            }
        });
    }

    private static void put(ObjectNode node, Bilingual words) {
        node.put("en", words.en()).put("zh", words.zh());
    }

    private static void put(ObjectNode node, String name, Optional<BigDecimal> percent) {
        percent.ifPresent(value -> node.put(name, value));
    }
}
