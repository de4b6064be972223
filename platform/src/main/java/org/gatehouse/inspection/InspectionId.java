package org.gatehouse.inspection;

import java.util.UUID;

/** An inspection of one traveller; sorts by the instant at which the document was presented. */
public record InspectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
