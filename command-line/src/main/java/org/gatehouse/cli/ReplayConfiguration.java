package org.gatehouse.cli;

import org.gatehouse.conveyance.ConveyanceBatches;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.reference.DocumentKinds;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the replay beside the platform's own beans; the platform knows nothing of it. */
@AutoConfiguration
class ReplayConfiguration {

    @Bean
    QuarterReplay quarterReplay(
            InspectionBatches inspections, ConveyanceBatches conveyances, DocumentKinds documentKinds) {
        return new QuarterReplay(inspections, new ThroughDoors(inspections, conveyances, documentKinds));
    }
}
