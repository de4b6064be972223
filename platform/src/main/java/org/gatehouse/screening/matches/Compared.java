package org.gatehouse.screening.matches;

import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.Subject;
import tools.jackson.databind.json.JsonMapper;

/** What was compared of a traveller, as a column of JSON, and back. */
final class Compared {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Compared() {}

    /** @param birth as {@link PartialDate#iso()} writes it */
    private record Column(
            List<Subject.Called> names,
            String birth,
            Optional<Sex> sex,
            List<String> nationalities,
            List<Subject.Shown> papers,
            String documentCode) {}

    static String write(Traveller traveller) {
        Subject subject = traveller.subject();
        return JSON.writeValueAsString(new Column(
                subject.names(),
                subject.birth().iso(),
                subject.sex(),
                subject.nationalities(),
                subject.papers(),
                traveller.documentCode()));
    }

    static Traveller read(String json, PortCode port, Direction direction) {
        Column column = JSON.readValue(json, Column.class);
        return new Traveller(
                new Subject(
                        column.names(),
                        PartialDate.parse(column.birth()),
                        column.sex(),
                        column.nationalities(),
                        column.papers(),
                        port,
                        direction),
                column.documentCode(),
                Optional.empty());
    }
}
