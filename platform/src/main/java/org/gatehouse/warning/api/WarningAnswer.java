package org.gatehouse.warning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.WarningState;
import org.jspecify.annotations.Nullable;

/** A warning for programs. */
@Schema(name = "Warning")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningAnswer(
        UUID id,
        int version,
        UUID signal,
        IndicatorCode indicator,

        @Schema(description = "Of the signal; absent for what shows over ports") @Nullable
        String port,

        Level level,
        String adviceEn,
        String adviceZh,
        Instant validFrom,
        Instant validUntil,
        Instant issuedAt,
        WarningState state,
        @Nullable Instant liftedAt,
        List<AddresseeAnswer> addressees,
        List<TaskAnswer> tasks) {

    @Schema(name = "WarningAddressee")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddresseeAnswer(String port, Unit unit, @Nullable Instant acknowledgedAt) {}

    @Schema(name = "WarningTask")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskAnswer(
            int number,
            String port,
            Unit unit,
            String words,
            Instant dueAt,

            @Schema(description = "Absent until the unit has answered") @Nullable
            Boolean done,

            @Nullable String result,
            @Nullable Instant answeredAt) {}

    static WarningAnswer of(Warning one) {
        return new WarningAnswer(
                one.id().value(),
                one.version(),
                one.signal().value(),
                one.indicator(),
                one.scope().port().map(port -> port.value()).orElse(null),
                one.level(),
                one.advice().en(),
                one.advice().zh(),
                one.validFrom(),
                one.validUntil(),
                one.issuedAt(),
                one.state(),
                one.lifted().map(Warning.Lifted::at).orElse(null),
                one.addressees().stream()
                        .map(each -> new AddresseeAnswer(
                                each.to().port().value(),
                                each.to().unit(),
                                each.acknowledged()
                                        .map(Warning.Acknowledged::at)
                                        .orElse(null)))
                        .toList(),
                one.tasks().stream()
                        .map(task -> new TaskAnswer(
                                task.number(),
                                task.to().port().value(),
                                task.to().unit(),
                                task.words(),
                                task.dueAt(),
                                task.result().map(Warning.Result::done).orElse(null),
                                task.result().map(Warning.Result::words).orElse(null),
                                task.result().map(Warning.Result::at).orElse(null)))
                        .toList());
    }
}
