package org.gatehouse.screening.keeping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;
import org.gatehouse.screening.Sought;
import tools.jackson.databind.json.JsonMapper;

/** Who or what is sought as a column of JSON, and back. */
final class Particulars {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Particulars() {}

    /** @param full empty when the name is divided */
    private record NameColumn(String full, String surname, String given, PersonName.Form form, Strength strength) {

        static NameColumn of(ListedName name) {
            var spelt = name.name();
            return new NameColumn(spelt.full(), spelt.surname(), spelt.given(), spelt.form(), name.strength());
        }

        ListedName name() {
            return new ListedName(new PersonName(full, surname, given, form), strength);
        }
    }

    /** @param births as {@link BirthDate#toString} writes them */
    private record PersonColumn(
            List<NameColumn> names,
            List<String> births,
            Optional<Sex> sex,
            List<String> nationalities,
            List<String> places,
            List<Sought.Paper> documents) {}

    private record PaperColumn(String issuer, Sought.PaperClass sort, String number, Sought.Invalidity standing) {}

    private record VehicleColumn(String plate, String state) {}

    private record VesselColumn(Optional<String> imo, Optional<String> mmsi) {}

    private record ContainerColumn(String number) {}

    private record AircraftColumn(String registration) {}

    static String write(Sought sought) {
        return JSON.writeValueAsString(
                switch (sought) {
                    case Sought.Person person ->
                        new PersonColumn(
                                person.names().stream().map(NameColumn::of).toList(),
                                person.births().stream()
                                        .map(BirthDate::toString)
                                        .toList(),
                                person.sex(),
                                person.nationalities(),
                                person.places(),
                                person.papers());
                    case Sought.InvalidPaper(var paper, var standing) ->
                        new PaperColumn(paper.issuer(), paper.sort(), paper.number(), standing);
                    case Sought.Vehicle(var plate, var state) -> new VehicleColumn(plate, state);
                    case Sought.Vessel(var imo, var mmsi) -> new VesselColumn(imo, mmsi);
                    case Sought.Container(var number) -> new ContainerColumn(number);
                    case Sought.Aircraft(var registration) -> new AircraftColumn(registration);
                });
    }

    /** How people call it in a line: a person by the primary name, a thing by its numbers. */
    static String label(Sought.Kind kind, String json) {
        return switch (read(kind, json)) {
            case Sought.Person person -> person.names().getFirst().name().text();
            case Sought.InvalidPaper invalid ->
                invalid.paper().issuer() + " " + invalid.paper().number();
            case Sought.Vehicle(var plate, var state) -> state + " " + plate;
            case Sought.Vessel(var imo, var mmsi) ->
                Stream.of(imo.map(number -> "IMO " + number), mmsi.map(number -> "MMSI " + number))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
            case Sought.Container(var number) -> number;
            case Sought.Aircraft(var registration) -> registration;
        };
    }

    static Sought read(Sought.Kind kind, String json) {
        return switch (kind) {
            case PERSON -> person(JSON.readValue(json, PersonColumn.class));
            case DOCUMENT -> {
                var row = JSON.readValue(json, PaperColumn.class);
                yield new Sought.InvalidPaper(new Sought.Paper(row.issuer(), row.sort(), row.number()), row.standing());
            }
            case VEHICLE -> {
                var row = JSON.readValue(json, VehicleColumn.class);
                yield new Sought.Vehicle(row.plate(), row.state());
            }
            case VESSEL -> {
                var row = JSON.readValue(json, VesselColumn.class);
                yield new Sought.Vessel(row.imo(), row.mmsi());
            }
            case CONTAINER ->
                new Sought.Container(JSON.readValue(json, ContainerColumn.class).number());
            case AIRCRAFT ->
                new Sought.Aircraft(JSON.readValue(json, AircraftColumn.class).registration());
        };
    }

    private static Sought.Person person(PersonColumn row) {
        return new Sought.Person(
                row.names().stream().map(NameColumn::name).toList(),
                row.births().stream().map(BirthDate::parse).toList(),
                row.sex(),
                row.nationalities(),
                row.places(),
                row.documents());
    }
}
