package org.gatehouse.charts;

import java.util.List;

/**
 * Places on a map, each a circle whose area stands for its value. A place without a number is a dot.
 *
 * @param across what the places are, such as "Port"
 * @param measure what their values are, such as "Persons"
 * @param notes what is to be said below it, that lines say nothing about legal status first of all
 */
public record PortMap(
        Caption caption,
        String across,
        String measure,
        BaseMap ground,
        Extent extent,
        List<Place> places,
        List<String> notes)
        implements Chart {

    /** How much of the world is shown. */
    public enum Extent {
        /** As much as all places need. */
        PLACES,
        WORLD
    }

    /**
     * A place with what is counted there.
     *
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east, WGS 84
     */
    public record Place(String name, double latitude, double longitude, Value value) {}

    public PortMap {
        places = List.copyOf(places);
        notes = List.copyOf(notes);
    }

    /** Places with a number, the largest first. */
    List<Place> counted() {
        return places.stream()
                .filter(place -> place.value().drawn() > 0)
                .sorted((one, other) ->
                        Double.compare(other.value().drawn(), one.value().drawn()))
                .toList();
    }

    @Override
    public Table table() {
        return Table.of(
                across,
                measure,
                counted().stream()
                        .map(place -> new Bar(place.name(), place.value()))
                        .toList());
    }
}
