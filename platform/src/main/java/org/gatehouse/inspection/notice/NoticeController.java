package org.gatehouse.inspection.notice;

import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the notice out, in the language of the traveller and not of the officer. */
@Controller
class NoticeController {

    private final RefusalNotices notices;

    NoticeController(RefusalNotices notices) {
        this.notices = notices;
    }

    /** @param language tag of a {@link NoticeLanguage}; anything else is English. Not {@code lang}, which changes the officer's own pages. */
    @GetMapping(path = "/second-line/{id}/notice.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    ResponseEntity<byte[]> notice(
            @PathVariable UUID id, @RequestParam(defaultValue = "en") String language, Actor actor) {
        NoticeLanguage chosen = NoticeLanguage.of(language).orElse(NoticeLanguage.ENGLISH);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"refusal-" + id + "-" + chosen.tag() + ".pdf\"")
                .body(notices.pdf(new InspectionId(id), chosen, actor));
    }
}
