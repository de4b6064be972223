package org.gatehouse.statistics.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.formats.SdmxSeries.Observed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Observations as a data message of SDMX-JSON 2.0: numbers by their places, and after them what stands at each place. */
final class SdmxJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Bilingual NO_NAME = new Bilingual("-", "-");

    private SdmxJson() {}

    /** A dimension or attribute, and where it is read from. */
    private record Component(String id, Function<Observed, String> of) {}

    private static final List<Component> DIMENSIONS = List.of(
            new Component("FREQ", Observed::frequency),
            new Component("INDICATOR", Observed::indicator),
            new Component("CATEGORY", Observed::category),
            new Component("FLOW", Observed::flow),
            new Component("TIME_PERIOD", Observed::time));

    private static final List<Component> ATTRIBUTES = List.of(
            new Component("OBS_STATUS", Observed::status),
            new Component("UNIT_MEASURE", Observed::unit),
            new Component("QUALIFIER", Observed::qualifier));

    /** The values of a component in the order of their first use, each with its place. */
    private record Places(Component component, Map<String, Integer> places, Map<String, Bilingual> names) {

        static Places of(Component component, List<Observed> series) {
            Map<String, Integer> places = new LinkedHashMap<>();
            Map<String, Bilingual> names = new LinkedHashMap<>();
            for (Observed one : series) {
                String value = component.of().apply(one);
                places.putIfAbsent(value, places.size());
                boolean named =
                        component.id().equals("INDICATOR") && one.category().equals(SdmxSeries.ALL)
                                || component.id().equals("CATEGORY") && !value.equals(SdmxSeries.ALL);
                names.putIfAbsent(value, named ? one.name() : NO_NAME);
            }
            return new Places(component, places, names);
        }

        int place(Observed one) {
            return Objects.requireNonNull(places.get(component.of().apply(one)));
        }
    }

    static String write(Bulletin bulletin, List<Observed> series) {
        List<Places> dimensions =
                DIMENSIONS.stream().map(one -> Places.of(one, series)).toList();
        List<Places> attributes =
                ATTRIBUTES.stream().map(one -> Places.of(one, series)).toList();
        ObjectNode root = MAPPER.createObjectNode();
        root.putObject("meta")
                .put("schema", "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json")
                .put("id", "BULLETIN-" + bulletin.period())
                .put("prepared", bulletin.asOf().toString())
                .put("test", bulletin.scale() != 1)
                .putObject("sender")
                .put("id", "GATEHOUSE");
        ObjectNode data = root.putObject("data");
        ObjectNode set =
                data.putArray("dataSets").addObject().put("structure", 0).put("action", "Information");
        ObjectNode observations = set.putObject("observations");
        for (Observed one : series) {
            String key = dimensions.stream()
                    .map(places -> Integer.toString(places.place(one)))
                    .collect(Collectors.joining(":"));
            ArrayNode cells = observations.putArray(key);
            one.value().ifPresentOrElse(cells::add, cells::addNull);
            attributes.forEach(places -> cells.add(places.place(one)));
        }
        ObjectNode structure = data.putArray("structures").addObject();
        structure.putArray("dataSets").add(0);
        describe(structure.putObject("dimensions").putArray("observation"), dimensions);
        structure.putObject("measures").putArray("observation").addObject().put("id", "OBS_VALUE");
        describe(structure.putObject("attributes").putArray("observation"), attributes);
        return MAPPER.writeValueAsString(root);
    }

    private static void describe(ArrayNode components, List<Places> all) {
        List<Places> places = new ArrayList<>(all);
        for (int position = 0; position < places.size(); position++) {
            ObjectNode component = components
                    .addObject()
                    .put("id", places.get(position).component().id());
            component.put("keyPosition", position);
            ArrayNode values = component.putArray("values");
            places.get(position).names().forEach((value, name) -> {
                ObjectNode node = values.addObject().put("id", value);
                if (name != NO_NAME) {
                    node.putObject("names").put("en", name.en()).put("zh", name.zh());
                }
            });
        }
    }
}
