package org.gatehouse.stays.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of irregular stays. */
@Schema(name = "IrregularStayPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IrregularPage(
        List<IrregularAnswer> rows,

        @Schema(description = "Address of the next page; absent on the last") @Nullable
        String next) {}
