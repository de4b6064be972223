package org.gatehouse.inspection.chip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.PassiveAuthentication;
import org.gatehouse.documents.chip.Presented;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.ChipVerification;
import org.gatehouse.inspection.Finding;
import org.gatehouse.trust.Anchors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifies the chip of an arrival, where it brought one, with what is believed now. */
@Component
public class ChipChecks {

    /** Of a document without a chip, where none is demanded. */
    public static final Checked NOTHING = new Checked(List.of(), Optional.empty());

    private static final Checked MISSING =
            new Checked(List.of(new Finding(Finding.Kind.CHIP_MISSING, "")), Optional.empty());

    private final Anchors anchors;
    private final ChipSettings settings;
    private volatile @Nullable Kept kept;

    ChipChecks(Anchors anchors, ChipSettings settings) {
        this.anchors = anchors;
        this.settings = settings;
    }

    /** @param verification empty when there was no chip */
    public record Checked(List<Finding> findings, Optional<ChipVerification> verification) {}

    /** Knows the signers that it has seen; so it lives as long as the state of trust that it was made of. */
    private record Kept(Anchors.Current trust, PassiveAuthentication authentication) {}

    /** @param printed the zone on the page, which the chip must repeat */
    public Checked check(Optional<ChipFiles> chip, DocumentReading printed, Channel channel, Instant now) {
        boolean demanded = settings.demandedAtChannel() && channel == Channel.E_CHANNEL;
        if (chip.isEmpty()) {
            return demanded ? MISSING : NOTHING;
        }
        Kept by = kept();
        ChipReport report = by.authentication.verify(chip.get(), Presented.with(printed), now);
        ChipSettings.Undecided undecided = switch (channel) {
            case DESK -> settings.undecidedAtDesk();
            case E_CHANNEL -> settings.undecidedAtChannel();
        };
        return new Checked(
                ChipFindings.of(report, demanded || undecided == ChipSettings.Undecided.REFER),
                Optional.of(verification(report, by.trust.version(), now)));
    }

    private Kept kept() {
        Anchors.Current now = anchors.current();
        Kept known = kept;
        if (known == null || known.trust != now) {
            known = new Kept(now, new PassiveAuthentication(now.store(), now.defects(), now.verifier()));
            kept = known;
        }
        return known;
    }

    private static ChipVerification verification(ChipReport report, long version, Instant now) {
        return new ChipVerification(
                report.outcome(),
                report.trust(),
                report.steps().stream()
                        .filter(step -> step.outcome() != Outcome.NOT_SUPPORTED)
                        .toList(),
                report.dataGroups(),
                report.signer()
                        .map(signer -> new ChipVerification.Signer(signer.country(), signer.serial(), signer.sha256())),
                report.digestAlgorithm(),
                report.signatureAlgorithm(),
                version,
                now);
    }
}
