package org.gatehouse.inspection.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.issue.Personalisation;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.chip.ChipSettings.Undecided;
import org.gatehouse.trust.Anchors;
import org.gatehouse.trust.IssuingState;
import org.junit.jupiter.api.Test;

/** What an authority may demand of chips, and where. */
class ChipChecksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Personalisation OF_A_STRANGER = new IssuingState("FR", "FRA", NOW).passport(aNumber());

    private static ChipChecks checks(Undecided atChannel, boolean demanded) {
        var nobody =
                new Anchors.Current(1, 0, TrustStore.builder(NOW).build(), DefectList.NONE, SignatureVerifier.plain());
        var anchors = new Anchors() {
            @Override
            public Current current() {
                return nobody;
            }

            @Override
            public void follow() {}
        };
        return new ChipChecks(anchors, new ChipSettings(atChannel, Undecided.SHOW, demanded));
    }

    private static List<Finding.Kind> found(ChipChecks checks, boolean withChip, Channel channel) {
        DocumentReading zone =
                MrzReader.read(String.join("\n", OF_A_STRANGER.zone()), LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        Optional<ChipFiles> chip = withChip
                ? Optional.of(ChipFiles.of(OF_A_STRANGER.sod(), OF_A_STRANGER.dataGroups()))
                : Optional.empty();
        return checks.check(chip, zone, channel, NOW).findings().stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void a_channel_that_demands_chips_misses_one_that_is_not_there() {
        assertThat(found(checks(Undecided.SHOW, true), false, Channel.E_CHANNEL))
                .containsExactly(Finding.Kind.CHIP_MISSING);
    }

    @Test
    void no_desk_and_no_other_channel_misses_a_chip() {
        assertThat(found(checks(Undecided.SHOW, true), false, Channel.DESK)).isEmpty();
        assertThat(found(checks(Undecided.REFER, false), false, Channel.E_CHANNEL))
                .isEmpty();
    }

    @Test
    void a_channel_that_demands_chips_refers_one_of_which_nobody_can_say_anything() {
        assertThat(found(checks(Undecided.SHOW, true), true, Channel.E_CHANNEL))
                .containsOnly(Finding.Kind.CHIP_UNDECIDED);
        assertThat(found(checks(Undecided.SHOW, false), true, Channel.E_CHANNEL))
                .doesNotContain(Finding.Kind.CHIP_UNDECIDED);
    }
}
