package org.gatehouse.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gatehouse.retention.ErasedMonth;
import org.jspecify.annotations.Nullable;

/** Inspections, newest first. */
@Schema(name = "InspectionPage", description = "Inspections, newest first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionPage(
        List<InspectionAnswer> inspections,

        @Schema(description = "Address of the next page; absent on the last") @Nullable
        String next,

        @Schema(description = "Where the list ends in a time of which records were erased; absent elsewhere") @Nullable
        Erased erased) {

    /** A month that was erased, and every month before it. */
    @Schema(name = "ErasedMonth", description = "Inspections of this month and of all before it were erased.")
    record Erased(
            @Schema(example = "2017-01") String month,
            @Schema(example = "2022-02-03") String erasedOn,
            String legalBasis,

            @Schema(description = "Number of the certificate of erasure")
            long certificate) {

        static Erased of(ErasedMonth month) {
            return new Erased(
                    month.month().toString(), month.erasedOn().toString(), month.legalBasis(), month.certificate());
        }
    }
}
