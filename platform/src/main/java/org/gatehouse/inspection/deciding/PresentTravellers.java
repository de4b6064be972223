package org.gatehouse.inspection.deciding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.listed.Listable;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.Residents;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;
import org.springframework.stereotype.Component;

/** Those with an open stay, by the document that was presented at the entry; a stay has the id of the inspection that opened it. */
@Component
class PresentTravellers implements Residents {

    private final Stays stays;
    private final InspectionStore inspections;

    PresentTravellers(Stays stays, InspectionStore inspections) {
        this.stays = stays;
        this.inspections = inspections;
    }

    @Override
    public Page present(Optional<UUID> after, int limit) {
        List<Stay> open = stays.open(after.map(StayId::new), limit);
        if (open.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        Map<UUID, InspectionRow> rows =
                inspections.findAll(open.stream().map(stay -> stay.id().value()).toList()).stream()
                        .collect(Collectors.toMap(InspectionRow::id, Function.identity()));
        List<Present> present = open.stream()
                .map(stay -> Optional.ofNullable(rows.get(stay.id().value())))
                .flatMap(Optional::stream)
                .map(PresentTravellers::present)
                .toList();
        return new Page(present, Optional.of(open.getLast().id().value()));
    }

    private static Present present(InspectionRow row) {
        var reading = MrzReader.read(row.mrz(), InspectionRows.centuryDay(TimeOrderedId.instantOf(row.id())));
        return new Present(row.id(), Listable.of(reading, new PortCode(row.port()), row.direction(), Optional.empty()));
    }
}
