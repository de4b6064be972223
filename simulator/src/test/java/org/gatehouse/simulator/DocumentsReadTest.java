package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.MrzReader;
import org.junit.jupiter.api.Test;

/** The reader of travel documents is the judge of what the simulator prints. */
class DocumentsReadTest {

    @Test
    void every_document_is_read_as_it_was_meant_and_only_faulty_ones_are_remarked() {
        var forms = new HashSet<String>();
        for (var crossing : Collected.of("2022Q1", 100, 23).crossings) {
            var day = LocalDate.ofInstant(crossing.at(), ZoneId.of("Asia/Shanghai"));
            var reading = MrzReader.read(crossing.documentInHand(), day);
            assertThat(reading.readable()).as(crossing.documentInHand()).isTrue();
            assertThat(reading.number())
                    .isEqualTo(Zone.of(crossing.documentInHand()).number());
            assertThat(reading.checks().values())
                    .as(crossing.documentInHand())
                    .noneMatch(check -> check.outcome() == CheckOutcome.FAILED);
            assertThat(reading.findings()).as(crossing.documentInHand()).noneMatch(finding -> finding.refers());
            forms.add(reading.format().orElseThrow() + " " + reading.documentCode());
        }
        assertThat(forms)
                .containsExactlyInAnyOrder("TD3 P", "TD2 IS", "TD1 AC", "CN_CARD CS", "CN_PERMIT CR", "CN_PERMIT CT");
    }

    @Test
    void what_is_wrong_is_found() {
        int wrong = 0;
        int found = 0;
        for (var crossing : Collected.of("2022Q1", 100, 29).crossings) {
            if (crossing.mrz().equals(crossing.documentInHand())) {
                continue;
            }
            wrong++;
            var reading =
                    MrzReader.read(crossing.mrz(), LocalDate.ofInstant(crossing.at(), ZoneId.of("Asia/Shanghai")));
            if (!reading.readable()
                    || reading.checks().values().stream().anyMatch(c -> c.outcome() == CheckOutcome.FAILED)
                    || reading.findings().stream().anyMatch(finding -> finding.refers() || finding.repaired())) {
                found++;
            }
        }
        assertThat(wrong).isGreaterThan(1500);
        assertThat(found).as("of all that is wrong").isEqualTo(wrong);
    }
}
