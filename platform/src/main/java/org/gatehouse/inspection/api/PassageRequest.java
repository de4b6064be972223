package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LaneCode;
import org.jspecify.annotations.Nullable;

/** A traveller presents a document at a gate. */
@Schema(name = "PassageRequest", description = "A traveller presents a document at a gate.")
record PassageRequest(
        @Schema(description = "The gate, as its port calls it: 1 to 20 letters, digits, hyphens", example = "E07")
        @Nullable
        String lane,

        @Schema(description = "Port of entry, in the form of a UN/LOCODE", example = "CNPVG") @Nullable
        String port,

        @Schema(
                description = "Which way the traveller crosses",
                allowableValues = {"ENTRY", "EXIT"},
                example = "EXIT")
        @Nullable
        String direction,

        @Schema(
                description = "The machine-readable zone (ICAO Doc 9303), lines parted by a line break",
                example = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
        @Nullable
        String mrz,

        @Schema(description = "The document's chip, where the gate read it") @Nullable
        ChipRequest chip) {

    /** @throws InspectionProblem when something is missing or unknown */
    Arrival toArrival() {
        return new InspectionRequest(port, direction, mrz, chip, null, null).toArrival(Channel.E_CHANNEL);
    }

    LaneCode laneCode() {
        return laneCode(lane);
    }

    static LaneCode laneCode(@Nullable String text) {
        if (text == null || !LaneCode.hasForm(text)) {
            throw new InspectionProblem.LaneMalformed();
        }
        return new LaneCode(text);
    }
}
