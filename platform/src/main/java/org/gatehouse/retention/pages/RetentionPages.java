package org.gatehouse.retention.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.retention.Certificate;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.ErasureState;
import org.gatehouse.retention.Erasures;
import org.gatehouse.retention.RetentionProblem;
import org.gatehouse.retention.RetentionRule;
import org.gatehouse.retention.RetentionSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of retention, the month on its way out, and the certificates of those that went. */
@Controller
class RetentionPages {

    private final Erasures erasures;
    private final RetentionSettings settings;
    private final RetentionWords words;

    RetentionPages(Erasures erasures, RetentionSettings settings, RetentionWords words) {
        this.erasures = erasures;
        this.settings = settings;
        this.words = words;
    }

    /** A rule as it is read. */
    record ShownRule(String kind, String period, String legalBasis) {}

    /**
     * An erasure as it is read.
     *
     * @param mayConfirm whether the reader may, and did not sign
     */
    record ShownErasure(
            UUID id,
            String month,
            ErasureState state,
            String proposedBy,
            String proposedAt,
            String signedBy,
            String confirmedBy,
            String hindrance,
            boolean maySign,
            boolean mayConfirm,
            boolean mayReject) {}

    /** A certificate as it is read. */
    record ShownCertificate(
            Certificate certificate,
            String erasedAt,
            Map<String, Long> erased,
            Map<String, Long> kept,
            List<ShownRule> rules,
            String proposedBy,
            String signedBy,
            String confirmedBy) {}

    @GetMapping("/retention")
    @Permitted(value = Permission.RETENTION_READ, purpose = Purpose.DATA_PROTECTION)
    String all(Actor actor, Locale locale, Model model) {
        return page(actor, locale, model);
    }

    @PostMapping("/retention/erasures")
    @Permitted(value = Permission.RETENTION_SIGN, purpose = Purpose.DATA_PROTECTION)
    String sign(
            @RequestParam(defaultValue = "") String month,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(() -> erasures.sign(month(month), actor), actor, locale, model, response);
    }

    @PostMapping("/retention/erasures/{id}/confirm")
    @Permitted(value = Permission.RETENTION_CONFIRM, purpose = Purpose.DATA_PROTECTION)
    String confirm(@PathVariable UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        return done(() -> erasures.confirm(id, actor), actor, locale, model, response);
    }

    @PostMapping("/retention/erasures/{id}/reject")
    @Permitted(value = Permission.RETENTION_REJECT, purpose = Purpose.DATA_PROTECTION)
    String reject(
            @PathVariable UUID id,
            @RequestParam(name = "words", defaultValue = "") String why,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("given", why);
        return done(() -> erasures.reject(id, why, actor), actor, locale, model, response);
    }

    @GetMapping("/retention/certificates/{number}")
    @Permitted(value = Permission.RETENTION_READ, purpose = Purpose.DATA_PROTECTION)
    String certificate(@PathVariable long number, Locale locale, Model model) {
        model.addAttribute("shown", shown(erasures.certificate(number), locale));
        model.addAttribute("broken", erasures.broken().contains(number));
        return "retention/certificate";
    }

    @GetMapping("/retention/certificates/{number}.json")
    @Permitted(value = Permission.RETENTION_READ, purpose = Purpose.DATA_PROTECTION)
    ResponseEntity<String> file(@PathVariable long number) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"erasure-" + number + ".json\"")
                .body(erasures.line(number));
    }

    private String done(Runnable step, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        try {
            step.run();
            return "redirect:/retention";
        } catch (RetentionProblem.NoSuchErasure none) {
            throw none;
        } catch (RetentionProblem problem) {
            response.setStatus(status(problem));
            model.addAttribute("problem", problem);
            return page(actor, locale, model);
        }
    }

    private String page(Actor actor, Locale locale, Model model) {
        List<Erasure> all = erasures.all();
        model.addAttribute("rules", rules(settings.rules(), locale));
        model.addAttribute("next", erasures.next().orElse(null));
        model.addAttribute("maySign", actor.may(Permission.RETENTION_SIGN));
        model.addAttribute(
                "onItsWay",
                all.stream()
                        .filter(one -> one.state().allows(ErasureState.REJECTED))
                        .findFirst()
                        .map(one -> shown(one, actor, locale))
                        .orElse(null));
        model.addAttribute(
                "certificates",
                erasures.certificates().stream().map(one -> shown(one, locale)).toList());
        return "retention/retention";
    }

    private List<ShownRule> rules(List<RetentionRule> rules, Locale locale) {
        return rules.stream()
                .map(rule -> new ShownRule(
                        words.of("retention.kind." + rule.kind(), locale),
                        words.period(rule.period(), locale),
                        rule.legalBasis()))
                .toList();
    }

    private ShownErasure shown(Erasure erasure, Actor actor, Locale locale) {
        boolean signedByReader = erasure.signedBy().filter(actor.id()::equals).isPresent();
        return new ShownErasure(
                erasure.id(),
                erasure.month().toString(),
                erasure.state(),
                words.actor(erasure.proposedBy(), locale),
                RetentionWords.minute(erasure.proposedAt()),
                words.officer(erasure.signedBy()),
                words.officer(erasure.confirmedBy()),
                erasure.hindrance()
                        .map(why -> words.of("retention.hindrance." + why, locale))
                        .orElse(""),
                erasure.state() == ErasureState.PROPOSED && actor.may(Permission.RETENTION_SIGN),
                erasure.state() == ErasureState.SIGNED && actor.may(Permission.RETENTION_CONFIRM) && !signedByReader,
                actor.may(Permission.RETENTION_REJECT));
    }

    private ShownCertificate shown(Certificate certificate, Locale locale) {
        Map<String, Long> kept = new TreeMap<>();
        certificate
                .kept()
                .forEach((reason, crossings) -> kept.put(words.of("retention.kept." + reason, locale), crossings));
        Map<String, Long> erased = new TreeMap<>();
        certificate.erased().forEach((kind, rows) -> erased.put(words.of("retention.erased." + kind, locale), rows));
        return new ShownCertificate(
                certificate,
                RetentionWords.minute(certificate.erasedAt()),
                erased,
                kept,
                rules(certificate.rules(), locale),
                words.actor(certificate.proposedBy(), locale),
                words.actor(certificate.signedBy(), locale),
                words.actor(certificate.confirmedBy(), locale));
    }

    private static YearMonth month(String given) {
        try {
            return YearMonth.parse(given.strip());
        } catch (DateTimeException _) {
            throw new RetentionProblem.FieldUnfit("month");
        }
    }

    static int status(RetentionProblem problem) {
        return switch (problem.kind()) {
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
