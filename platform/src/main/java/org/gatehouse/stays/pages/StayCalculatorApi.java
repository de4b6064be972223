package org.gatehouse.stays.pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.stays.counting.FineScales;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same reckoning for programs; nobody needs an account for it. */
@RestController
class StayCalculatorApi {

    private final FineScales scales;

    StayCalculatorApi(FineScales scales) {
        this.scales = scales;
    }

    @PostMapping("/api/stay-calculations")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    @Operation(
            operationId = "calculateStay",
            summary = "How long a stay may last by a rule, and how many entries a visa has left",
            description =
                    "Nothing is kept. Not binding: what counts is the document and the decision of the authority.")
    StayAnswer calculate(@RequestBody StayQuestion question, @Parameter(hidden = true) Locale locale) {
        return StayAnswer.of(question.answer(scales), locale);
    }
}
