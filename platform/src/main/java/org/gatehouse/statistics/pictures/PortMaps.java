package org.gatehouse.statistics.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.PortMap;
import org.gatehouse.charts.PortMap.Extent;
import org.gatehouse.charts.PortMap.Place;
import org.gatehouse.charts.Value;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Counts of ports on the map of the country's ports. */
@Component
public class PortMaps {

    private final Ports ports;
    private final MapGround ground;
    private final MessageSource messages;

    PortMaps(Ports ports, MapGround ground, MessageSource messages) {
        this.ports = ports;
        this.ground = ground;
        this.messages = messages;
    }

    /**
     * Every port is on it; those without a value as dots.
     *
     * @param counts persons by code of the port; what must not be shown is not among them
     */
    public PortMap of(Map<String, Value> counts, Extent extent, Locale locale) {
        List<String> notes = new ArrayList<>();
        List<Port> all = ports.all();
        long without = all.stream()
                .filter(port -> !counts.containsKey(port.code().value()))
                .count();
        if (without > 0) {
            notes.add(messages.getMessage("statistics.map.without", new Object[] {without}, locale));
        }
        notes.add(messages.getMessage("statistics.map.boundaries", null, locale));
        return new PortMap(
                new Caption(
                        "chart-map",
                        messages.getMessage("statistics.map", null, locale),
                        messages.getMessage("statistics.map.says", null, locale)),
                messages.getMessage("statistics.map.port", null, locale),
                messages.getMessage("statistics.map.persons", null, locale),
                ground.map(),
                extent,
                all.stream()
                        .map(port -> new Place(
                                Language.of(locale) == Language.ZH ? port.nameZh() : port.nameEn(),
                                port.latitude(),
                                port.longitude(),
                                counts.getOrDefault(port.code().value(), Value.missing("–"))))
                        .toList(),
                notes);
    }
}
