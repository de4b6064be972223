package org.gatehouse.warning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators.Indicator;
import org.gatehouse.warning.Indicators.LegalGround;
import org.gatehouse.warning.Indicators.Track;
import org.jspecify.annotations.Nullable;

/** An indicator for programs, with the threshold for every port and its record. */
@Schema(name = "Indicator")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorAnswer(
        IndicatorCode code,

        @Schema(description = "What is counted, in the language of the request")
        String variable,

        LegalGround ground,
        LocalDate reviewOn,

        @Schema(description = "The numbers for every port that has none of its own")
        Map<String, Integer> threshold,

        long signals,
        long confirmed,
        long dismissed,
        long warned,

        @Schema(description = "Of those of which it is known, 0 to 1; absent where nothing is known") @Nullable
        Double shareTrue,

        @Schema(description = "Seconds; absent where none is settled") @Nullable
        Long medianToAssessment) {

    static IndicatorAnswer of(Indicator one, Track track, Locale locale) {
        return new IndicatorAnswer(
                one.code(),
                locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                        ? one.variable().zh()
                        : one.variable().en(),
                one.ground(),
                one.inForce().reviewOn(),
                one.inForce().values().of().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue)),
                track.signals(),
                track.confirmed(),
                track.dismissed(),
                track.warned(),
                track.shareTrue().orElse(null),
                track.medianToAssessment().map(Duration::toSeconds).orElse(null));
    }
}
