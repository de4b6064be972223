package org.gatehouse.inspection.listed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.CitizenClaim;
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
        var redress = arrival.channel() == Channel.DESK ? arrival.redress() : Optional.<RedressNumber>empty();
        return check(
                arrival,
                reading.readable()
                        ? Optional.of(Listable.of(reading, arrival.port(), arrival.direction(), redress))
                        : Optional.empty());
    }

    /** A traveller without a document, by what the traveller says. */
    public Checked check(CitizenClaim claim, String homeState, Arrival arrival) {
        return check(arrival, Optional.of(Listable.of(claim, homeState, arrival.port(), arrival.direction())));
    }

    private Checked check(Arrival arrival, Optional<Traveller> traveller) {
        List<Finding> findings = new ArrayList<>(1);
        if (arrival.channel() == Channel.DESK) {
            var picture = screening.picture();
            if (picture.stale()) {
                findings.add(new Finding(
                        Finding.Kind.LISTS_OLD, Long.toString(picture.age().toSeconds())));
            }
        }
        if (traveller.isEmpty() || !matches.anythingListed()) {
            return findings.isEmpty() ? NOTHING : new Checked(findings, List.of());
        }
        List<Alert> alerts = matches.alerts(List.of(traveller.get())).getFirst();
        findings.addAll(ListFindings.of(alerts));
        return new Checked(findings, alerts);
    }

    /** The same travellers, each with the edition of the lists that say nothing of it. Asks memory alone. */
    public List<Presented> askedAhead(List<Presented> batch) {
        if (!matches.anythingListed()) {
            return batch;
        }
        // Read before the lists are asked, so that a change between the two makes them be asked again.
        var edition = OptionalLong.of(matches.edition());
        BitSet listed = matches.listed(batch.stream().map(ListChecks::traveller).toList());
        List<Presented> asked = new ArrayList<>(batch.size());
        for (int at = 0; at < batch.size(); at++) {
            Presented one = batch.get(at);
            asked.add(listed.get(at) ? one : new Presented(one.arrived(), one.reading(), edition));
        }
        return asked;
    }

    /** In their order. With nobody listed it asks about nobody; nor about those of whom these lists said nothing before. */
    public List<Checked> checkAll(List<Presented> batch) {
        List<Checked> checked = new ArrayList<>(Collections.nCopies(batch.size(), NOTHING));
        if (!matches.anythingListed()) {
            return checked;
        }
        var edition = OptionalLong.of(matches.edition());
        int[] open = IntStream.range(0, batch.size())
                .filter(at -> !batch.get(at).unlistedIn().equals(edition))
                .toArray();
        List<List<Alert>> alerts = matches.alerts(
                IntStream.of(open).mapToObj(at -> traveller(batch.get(at))).toList());
        for (int i = 0; i < open.length; i++) {
            if (!alerts.get(i).isEmpty()) {
                checked.set(open[i], new Checked(ListFindings.of(alerts.get(i)), alerts.get(i)));
            }
        }
        return checked;
    }

    private static Traveller traveller(Presented presented) {
        var arrived = presented.arrived();
        return Listable.of(presented.reading(), arrived.port(), arrived.direction(), Optional.empty());
    }
}
