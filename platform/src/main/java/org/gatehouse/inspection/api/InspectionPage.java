package org.gatehouse.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspections, newest first. */
@Schema(name = "InspectionPage", description = "Inspections, newest first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionPage(
        List<InspectionAnswer> inspections,

        @Schema(description = "Address of the next page; absent on the last") @Nullable
        String next) {}
