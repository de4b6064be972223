package org.gatehouse.trust.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.trust.Anchors;
import org.gatehouse.trust.Certificates;
import org.gatehouse.trust.Certificates.Filter;
import org.gatehouse.trust.TrustProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates: the list, one of them, and the proposals that wait for a signature. */
@Controller
class CertificatePages {

    private static final List<String> STANDINGS = List.of("TRUSTED", "PROPOSED", "CARRIED", "WITHDRAWN", "REJECTED");
    private static final int SEARCH_MAX = 200;

    private final Certificates certificates;
    private final Anchors anchors;
    private final ShownStanding shown;
    private final RemarkWords words;
    private final Clock clock;

    CertificatePages(Certificates certificates, Anchors anchors, ShownStanding shown, RemarkWords words, Clock clock) {
        this.certificates = certificates;
        this.anchors = anchors;
        this.shown = shown;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/trust")
    @Permitted(value = Permission.TRUST_READ, purpose = Purpose.ADMINISTRATION)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        String search = q.strip().substring(0, Math.min(q.strip().length(), SEARCH_MAX));
        var filter = new Filter(search, country, standing, Math.clamp(page, 0, 10_000));
        Certificates.Page found = certificates.list(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("rows", shown.of(found.rows(), actor.id(), clock.instant()));
        model.addAttribute("standings", STANDINGS);
        model.addAttribute("more", (filter.page() + 1) * found.rowsAPage() < found.total());
        model.addAttribute("roots", anchors.current().roots());
        model.addAttribute("version", anchors.current().version());
        return "trust/certificates";
    }

    @GetMapping("/trust/certificates/{sha256}")
    @Permitted(value = Permission.TRUST_READ, purpose = Purpose.ADMINISTRATION)
    String one(@PathVariable String sha256, Actor actor, Locale locale, Model model) {
        return onePage(sha256, actor, locale, model);
    }

    @PostMapping("/trust/certificates/{sha256}/withdraw")
    @Permitted(value = Permission.TRUST_EDIT, purpose = Purpose.ADMINISTRATION)
    String withdraw(
            @PathVariable String sha256,
            @RequestParam(name = "words", defaultValue = "") String why,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            certificates.withdraw(sha256, why, actor);
        } catch (TrustProblem.WordsMissing problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return onePage(sha256, actor, locale, model);
        }
        return "redirect:/trust/certificates/" + sha256;
    }

    @PostMapping("/trust/certificates/{sha256}/propose")
    @Permitted(value = Permission.TRUST_EDIT, purpose = Purpose.ADMINISTRATION)
    String proposeAgain(@PathVariable String sha256, Actor actor) {
        certificates.proposeAgain(sha256, actor);
        return "redirect:/trust/certificates/" + sha256;
    }

    @GetMapping("/trust/proposals")
    @Permitted(value = Permission.TRUST_READ, purpose = Purpose.ADMINISTRATION)
    String proposals(Actor actor, Model model) {
        return proposalsPage(actor, model);
    }

    @PostMapping("/trust/proposals")
    @Permitted(value = Permission.TRUST_EDIT, purpose = Purpose.ADMINISTRATION)
    String answer(
            @RequestParam(defaultValue = "") List<String> sha256,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "words", defaultValue = "") String why,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            if (answer.equals("REJECT")) {
                certificates.reject(sha256, why, actor);
                told.addFlashAttribute("rejected", sha256.size());
            } else {
                int trusted = certificates.sign(sha256, actor);
                told.addFlashAttribute("trusted", trusted);
                told.addFlashAttribute("signedFirst", sha256.size() - trusted);
            }
        } catch (TrustProblem.WordsMissing
                | TrustProblem.NothingChosen
                | TrustProblem.SecondOfficerNeeded
                | TrustProblem.NotProposed problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return proposalsPage(actor, model);
        }
        return "redirect:/trust/proposals";
    }

    private String proposalsPage(Actor actor, Model model) {
        Map<UUID, List<ShownStanding.Shown>> byImport = new LinkedHashMap<>();
        for (var one : shown.of(certificates.proposals(), actor.id(), clock.instant())) {
            byImport.computeIfAbsent(one.certificate().firstImport(), _ -> new java.util.ArrayList<>())
                    .add(one);
        }
        model.addAttribute("byImport", byImport);
        model.addAttribute("mayEdit", actor.may(Permission.TRUST_EDIT));
        return "trust/proposals";
    }

    private String onePage(String sha256, Actor actor, Locale locale, Model model) {
        var certificate = certificates.get(sha256);
        model.addAttribute("sources", words.of(certificate.sources(), locale));
        model.addAttribute("deviations", words.of(certificate.deviations(), locale));
        model.addAttribute(
                "one",
                shown.of(List.of(certificate), actor.id(), clock.instant()).getFirst());
        model.addAttribute("mayEdit", actor.may(Permission.TRUST_EDIT));
        model.addAttribute(
                "mayWithdraw",
                actor.may(Permission.TRUST_EDIT)
                        && (certificate.standing().name().equals("TRUSTED")
                                || (certificate.standing().name().equals("CARRIED")
                                        && certificate.kind() == Certificates.Kind.LINK)));
        return "trust/certificate";
    }
}
