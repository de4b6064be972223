package org.gatehouse.screening.index;

import java.util.List;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.DocumentRegister;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.SoughtObjects;
import org.springframework.stereotype.Component;

/** The lists of this house that are kept of invalid documents, as a register. */
@Component
class OwnRegister implements DocumentRegister {

    private final SoughtObjects objects;

    OwnRegister(SoughtObjects objects) {
        this.objects = objects;
    }

    @Override
    public String code() {
        return "OWN";
    }

    @Override
    public Answer ask(Sought.Paper paper, PortCode port, Direction direction) {
        List<Entry> entries = objects.find(new SoughtObjects.Asked(paper, port, direction)).stream()
                .filter(hit -> hit.ground() == LegalBasis.INVALID_DOCUMENT)
                .map(hit -> new Entry(
                        hit.likeness() == Hit.Likeness.NUMBER,
                        hit.listCode() + " " + hit.entry().value(),
                        hit.explanation()))
                .toList();
        return entries.isEmpty() ? new NotKnown() : new Known(entries);
    }
}
