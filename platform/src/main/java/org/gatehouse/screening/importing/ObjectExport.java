package org.gatehouse.screening.importing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.names.lists.ListedObject;
import org.gatehouse.names.lists.ListedObject.Field;
import org.gatehouse.names.lists.ListedObject.Kind;
import org.gatehouse.screening.Sought;

/** Things as an own list names them. */
final class ObjectExport {

    private ObjectExport() {}

    static ListedObject object(String id, Sought sought) {
        return switch (sought) {
            case Sought.InvalidPaper(var paper, var standing) ->
                new ListedObject(
                        id,
                        Kind.DOCUMENT,
                        Map.of(
                                Field.NUMBER, paper.number(),
                                Field.STATE, paper.issuer(),
                                Field.SORT, words(paper.sort()),
                                Field.STANDING, words(standing)));
            case Sought.Vehicle(var plate, var state) ->
                new ListedObject(id, Kind.VEHICLE, Map.of(Field.NUMBER, plate, Field.STATE, state));
            case Sought.Vessel(var imo, var mmsi) -> {
                Map<Field, String> numbers = new EnumMap<>(Field.class);
                imo.ifPresent(number -> numbers.put(Field.IMO, number));
                mmsi.ifPresent(number -> numbers.put(Field.MMSI, number));
                yield new ListedObject(id, Kind.VESSEL, numbers);
            }
            case Sought.Container(var number) -> new ListedObject(id, Kind.CONTAINER, Map.of(Field.NUMBER, number));
            case Sought.Aircraft(var marks) -> new ListedObject(id, Kind.AIRCRAFT, Map.of(Field.NUMBER, marks));
            case Sought.Person _ -> throw new IllegalArgumentException("a person is no object: " + id);
        };
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
