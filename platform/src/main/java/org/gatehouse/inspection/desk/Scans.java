package org.gatehouse.inspection.desk;

import java.io.IOException;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes scans from the form to the door and brings back what the form has to say. */
@Component
class Scans {

    private final Inspections inspections;

    Scans(Inspections inspections) {
        this.inspections = inspections;
    }

    Attempt attempt(ScanForm form, JourneyForm journey, @Nullable List<MultipartFile> chip, Actor actor)
            throws IOException {
        try {
            return new Attempt.Made(
                    inspections.open(form.toArrival(journey, ChipUpload.read(chip), actor), form.toKey(), actor));
        } catch (InspectionProblem problem) {
            return new Attempt.NotMade(problem);
        }
    }
}
