package org.gatehouse.statistics.formats;

import java.math.BigDecimal;
import java.util.Optional;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Observation;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bulletin for programs: period, scale, observations, base year, what is missing of a period that is not over, text; one line. */
final class BulletinJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private BulletinJson() {}

    static String write(Bulletin bulletin) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("period", bulletin.period().toString());
        root.put("scale", bulletin.scale());
        var observations = root.putArray("observations");
        bulletin.observations().forEach(observation -> put(observations.addObject(), observation));
        bulletin.baseYear().ifPresent(year -> root.put("baseYear", year));
        bulletin.missing().ifPresent(missing -> {
            ObjectNode lacks = root.putObject("missing").put("daysNotOver", missing.daysNotOver());
            missing.running().ifPresent(day -> lacks.put("running", day.toString()));
            var ports = lacks.putArray("ports");
            missing.ports().forEach(ports::add);
        });
        root.putObject("text")
                .put("en", bulletin.text().en())
                .put("zh", bulletin.text().zh());
        return MAPPER.writeValueAsString(root);
    }

    private static void put(ObjectNode node, Observation observation) {
        node.put("metric", observation.metric());
        switch (observation) {
            case Observation.Recorded recorded -> {
                node.put("status", "recorded");
                node.put("value", recorded.value());
                node.put("unit", recorded.unit());
                node.put("qualifier", recorded.qualifier().code());
                put(node, "previousPercent", recorded.previousPercent());
                put(node, "yearAgoPercent", recorded.yearAgoPercent());
                put(node, "basePercent", recorded.basePercent());
                put(node, "sharePercent", recorded.sharePercent());
            }
            case Observation.NotRecorded _ -> node.put("status", "not-recorded");
            case Observation.Suppressed _ -> node.put("status", "suppressed");
            case Observation.NotCollected _ -> node.put("status", "not-collected");
        }
    }

    private static void put(ObjectNode node, String name, Optional<BigDecimal> percent) {
        percent.ifPresentOrElse(value -> node.put(name, value), () -> node.putNull(name));
    }
}
