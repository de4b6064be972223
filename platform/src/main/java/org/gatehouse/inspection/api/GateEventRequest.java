package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.gatehouse.inspection.GateEvent;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.LaneCode;
import org.jspecify.annotations.Nullable;

/** An event of a gate in the structured mode of CloudEvents 1.0 (JSON event format, section 3). */
@Schema(name = "GateEvent", description = "An event of a gate: CloudEvents 1.0, structured JSON")
record GateEventRequest(
        @Schema(allowableValues = "1.0") @Nullable String specversion,

        @Schema(description = "With source unique for ever", example = "7d1f") @Nullable
        String id,

        @Schema(description = "The gate as its maker addresses it", example = "/gates/CNPVG/E07") @Nullable
        String source,

        @Schema(
                allowableValues = {
                    "org.gatehouse.channel.door-opened",
                    "org.gatehouse.channel.passed",
                    "org.gatehouse.channel.fault",
                    "org.gatehouse.channel.out-of-service",
                    "org.gatehouse.channel.in-service"
                })
        @Nullable
        String type,

        @Schema(description = "RFC 3339; the instant of arrival when left out", example = "2022-01-15T02:00:00Z")
        @Nullable
        String time,

        @Nullable Data data) {

    private static final int TEXT_MAX = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{0,40}");

    @Schema(name = "GateEventData")
    record Data(
            @Schema(example = "CNPVG") @Nullable String port,
            @Schema(example = "E07") @Nullable String lane,

            @Schema(description = "Of a fault, as the maker has it", example = "DOOR-MOTOR-2") @Nullable
            String code) {}

    /** @throws InspectionProblem.EventMalformed naming the attribute */
    GateEvent toEvent(Instant now) {
        if (!"1.0".equals(specversion)) {
            throw new InspectionProblem.EventMalformed("specversion");
        }
        Data of = data;
        if (of == null) {
            throw new InspectionProblem.EventMalformed("data");
        }
        String lane = of.lane();
        if (lane == null || !LaneCode.hasForm(lane)) {
            throw new InspectionProblem.EventMalformed("data.lane");
        }
        String code = of.code() == null ? "" : of.code();
        if (!CODE.matcher(code).matches()) {
            throw new InspectionProblem.EventMalformed("data.code");
        }
        return new GateEvent(
                text(source, "source"),
                text(id, "id"),
                GateEvent.Type.of(type == null ? "" : type)
                        .orElseThrow(() -> new InspectionProblem.EventMalformed("type")),
                instant(now),
                InspectionRequest.portCode(of.port()),
                new LaneCode(lane),
                code);
    }

    private static String text(@Nullable String value, String attribute) {
        if (value == null
                || value.isBlank()
                || value.length() > TEXT_MAX
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new InspectionProblem.EventMalformed(attribute);
        }
        return value;
    }

    private Instant instant(Instant now) {
        if (time == null) {
            return now;
        }
        try {
            Instant at = OffsetDateTime.parse(time).toInstant();
            if (at.isBefore(Instant.EPOCH)) {
                throw new InspectionProblem.EventMalformed("time");
            }
            return at;
        } catch (DateTimeException _) {
            throw new InspectionProblem.EventMalformed("time");
        }
    }
}
