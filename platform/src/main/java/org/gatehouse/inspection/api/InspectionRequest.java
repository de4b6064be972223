package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.RedressNumber;
import org.jspecify.annotations.Nullable;

/** A traveller presents a document. */
@Schema(name = "InspectionRequest", description = "A traveller presents a document.")
record InspectionRequest(
        @Schema(description = "Port of entry, in the form of a UN/LOCODE", example = "CNPVG") @Nullable
        String port,

        @Schema(
                description = "Which way the traveller crosses",
                allowableValues = {"ENTRY", "EXIT"},
                example = "ENTRY")
        @Nullable
        String direction,

        @Schema(
                description =
                        "The machine-readable zone as typed or scanned (ICAO Doc 9303), lines parted by a line break",
                example = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
        @Nullable
        String mrz,

        @Schema(description = "The document's chip, where a reader read it") @Nullable
        ChipRequest chip,

        @Schema(
                description = "Number of a traveller who was taken for somebody else before; an e-channel takes none",
                example = "0000-0000-0001")
        @Nullable
        String redressNumber,

        @Schema(description = "What is known of the journey beside the document") @Nullable
        CircumstancesRequest circumstances) {

    static final int KEY_MAX = 255;

    /** @throws InspectionProblem when something is missing or unknown */
    Arrival toArrival(Channel channel) {
        if (mrz == null || mrz.isBlank()) {
            throw new InspectionProblem.MrzMissing();
        }
        Optional<ChipFiles> files = chip == null ? Optional.empty() : Optional.of(chip.toFiles());
        return new Arrival(
                portCode(port),
                way(),
                channel,
                mrz,
                files,
                redress(),
                circumstances == null ? Circumstances.UNKNOWN : circumstances.toCircumstances());
    }

    private Optional<RedressNumber> redress() {
        if (redressNumber == null || redressNumber.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(RedressNumber.read(redressNumber).orElseThrow(InspectionProblem.RedressUnfit::new));
    }

    static IdempotencyKey key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new InspectionProblem.KeyMissing();
        }
        if (header.length() > KEY_MAX) {
            throw new InspectionProblem.KeyTooLong(KEY_MAX);
        }
        return new IdempotencyKey(header);
    }

    /** What has not the form of a port's code is no port. */
    static PortCode portCode(@Nullable String text) {
        if (text == null || !PortCode.hasForm(text)) {
            throw new InspectionProblem.UnknownPort(text == null ? "" : text);
        }
        return new PortCode(text);
    }

    private Direction way() {
        return Arrays.stream(Direction.values())
                .filter(one -> one.name().equals(direction))
                .findFirst()
                .orElseThrow(InspectionProblem.DirectionUnknown::new);
    }
}
