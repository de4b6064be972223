package org.gatehouse.inspection.secondline;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Evidence;
import org.gatehouse.inspection.Evidence.CustodyKind;
import org.gatehouse.inspection.Evidence.ExhibitClass;
import org.gatehouse.inspection.Evidence.Interpreting;
import org.gatehouse.inspection.Evidence.ReadBack;
import org.gatehouse.inspection.Evidence.Said;
import org.gatehouse.inspection.Evidence.Setting;
import org.gatehouse.inspection.Evidence.Taken;
import org.gatehouse.inspection.Evidence.TurnKind;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Interviews and exhibits on the page of a traveller at the second line. */
@Controller
class EvidenceController {

    private final Evidence evidence;
    private final SecondLinePage page;

    EvidenceController(Evidence evidence, SecondLinePage page) {
        this.evidence = evidence;
        this.page = page;
    }

    /** What a form of evidence sends; each form fills its own fields. */
    record EvidenceForm(
            @Nullable String language,
            @Nullable String interpreter,
            @Nullable String interpreting,
            @Nullable String present,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String remark,
            @Nullable String addition,
            @Nullable String readBack,
            @Nullable String words,
            @Nullable String kind,
            @Nullable String description,
            @Nullable String seal,
            @Nullable String place) {}

    @FunctionalInterface
    private interface Act {
        void on(InspectionId inspection) throws IOException;
    }

    @PostMapping("/second-line/{id}/interviews")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String begin(
            @PathVariable UUID id,
            @ModelAttribute("evidenceForm") EvidenceForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return attempt(
                id,
                "interview",
                one -> evidence.begin(
                        one,
                        new Setting(
                                text(form.language()),
                                Optional.of(text(form.interpreter())).filter(name -> !name.isEmpty()),
                                one(Interpreting.values(), form.interpreting()),
                                text(form.present())),
                        actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/second-line/{id}/interviews/{interview}/turns")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String write(
            @PathVariable UUID id,
            @PathVariable UUID interview,
            @ModelAttribute("evidenceForm") EvidenceForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<Said> said = new ArrayList<>();
        add(said, TurnKind.QUESTION, form.question());
        add(said, TurnKind.ANSWER, form.answer());
        add(said, TurnKind.REMARK, form.remark());
        add(said, TurnKind.ADDITION, form.addition());
        return attempt(id, "turn", one -> evidence.write(one, interview, said, actor), actor, locale, model, response);
    }

    @PostMapping("/second-line/{id}/interviews/{interview}/end")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String end(
            @PathVariable UUID id,
            @PathVariable UUID interview,
            @ModelAttribute("evidenceForm") EvidenceForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return attempt(
                id,
                "end",
                one -> evidence.end(
                        one,
                        interview,
                        one(ReadBack.values(), form.readBack())
                                .orElseThrow(() -> new InspectionProblem.FieldMissing("readBack")),
                        text(form.words()),
                        actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/second-line/{id}/exhibits")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String take(
            @PathVariable UUID id,
            @ModelAttribute("evidenceForm") EvidenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return attempt(
                id,
                "exhibit",
                one -> evidence.take(
                        one,
                        new Taken(
                                one(ExhibitClass.values(), form.kind()).orElse(ExhibitClass.OTHER),
                                text(form.description()),
                                text(form.seal()),
                                text(form.place())),
                        file == null || file.isEmpty() ? Optional.empty() : Optional.of(file.getBytes()),
                        actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/second-line/{id}/exhibits/{exhibit}/custody")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String pass(
            @PathVariable UUID id,
            @PathVariable UUID exhibit,
            @ModelAttribute("evidenceForm") EvidenceForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return attempt(
                id,
                "custody",
                one -> evidence.pass(
                        one,
                        exhibit,
                        one(CustodyKind.values(), form.kind())
                                .filter(kind -> kind != CustodyKind.TAKEN)
                                .orElseThrow(() -> new InspectionProblem.FieldMissing("kind")),
                        text(form.place()),
                        text(form.seal()),
                        text(form.words()),
                        actor),
                actor,
                locale,
                model,
                response);
    }

    /** To be saved and not shown: what somebody brought is not opened in the house's own name. */
    @GetMapping("/second-line/{id}/exhibits/{exhibit}/file")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID exhibit, Actor actor) {
        Evidence.Content content = evidence.file(new InspectionId(id), exhibit, actor);
        String ending = content.mediaType().substring(content.mediaType().indexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("exhibit-" + exhibit + "." + ending)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.bytes());
    }

    private String attempt(
            UUID id, String form, Act act, Actor actor, Locale locale, Model model, HttpServletResponse response)
            throws IOException {
        try {
            act.on(new InspectionId(id));
            return "redirect:/second-line/" + id + "#evidence";
        } catch (InspectionProblem.NotFound none) {
            throw none;
        } catch (InspectionProblem problem) {
            return page.wrong(problem, form, id, actor, locale, model, response);
        }
    }

    private static void add(List<Said> said, TurnKind kind, @Nullable String words) {
        if (!text(words).isEmpty()) {
            said.add(new Said(kind, text(words)));
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replace("\0", "").strip();
    }
}
