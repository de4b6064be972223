package org.gatehouse.stays.pages;

import io.swagger.v3.oas.annotations.Operation;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same reckoning for programs; nobody needs an account for it. */
@RestController
class StayCalculatorApi {

    @PostMapping("/api/stay-calculations")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    @Operation(
            operationId = "calculateStay",
            summary = "How long a stay may last by a rule",
            description =
                    "Nothing is kept. Not binding: what counts is the document and the decision of the authority.")
    StayAnswer calculate(@RequestBody StayQuestion question) {
        return StayAnswer.of(question.answer());
    }
}
