package org.gatehouse.inspection.listed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionBatches.Presented;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.RedressNumber;
import org.gatehouse.screening.Screening;
import org.springframework.stereotype.Component;

/** Asks the lists about a traveller, or about many at once. */
@Component
public class ListChecks {

    private static final Checked NOTHING = new Checked(List.of(), List.of());

    private final Screening screening;
    private final Matches matches;

    ListChecks(Screening screening, Matches matches) {
        this.screening = screening;
        this.matches = matches;
    }

    /** @param alerts those that a marker clears too */
    public record Checked(List<Finding> findings, List<Alert> alerts) {}

    /** At a desk it also says when the lists may lack what changed last. */
    public Checked check(DocumentReading reading, Arrival arrival) {
        List<Finding> findings = new ArrayList<>(1);
        if (arrival.channel() == Channel.DESK) {
            var picture = screening.picture();
            if (picture.stale()) {
                findings.add(new Finding(
                        Finding.Kind.LISTS_OLD, Long.toString(picture.age().toSeconds())));
            }
        }
        if (!reading.readable() || !matches.anythingListed()) {
            return findings.isEmpty() ? NOTHING : new Checked(findings, List.of());
        }
        var redress = arrival.channel() == Channel.DESK ? arrival.redress() : Optional.<RedressNumber>empty();
        List<Alert> alerts = matches.alerts(List.of(Listable.of(reading, arrival.port(), arrival.direction(), redress)))
                .getFirst();
        findings.addAll(ListFindings.of(alerts));
        return new Checked(findings, alerts);
    }

    /** In their order. With nobody listed it asks about nobody. */
    public List<Checked> checkAll(List<Presented> batch) {
        if (!matches.anythingListed()) {
            return Collections.nCopies(batch.size(), NOTHING);
        }
        List<Traveller> travellers = new ArrayList<>(batch.size());
        for (Presented presented : batch) {
            var arrived = presented.arrived();
            travellers.add(Listable.of(presented.reading(), arrived.port(), arrived.direction(), Optional.empty()));
        }
        List<Checked> checked = new ArrayList<>(batch.size());
        for (List<Alert> alerts : matches.alerts(travellers)) {
            checked.add(alerts.isEmpty() ? NOTHING : new Checked(ListFindings.of(alerts), alerts));
        }
        return checked;
    }
}
