package org.gatehouse.warning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of signals. */
@Schema(name = "SignalPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalPage(
        List<SignalAnswer> rows,

        @Schema(description = "What to send as after for the next page; absent on the last") @Nullable
        UUID next) {}
