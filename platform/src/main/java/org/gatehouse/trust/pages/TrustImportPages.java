package org.gatehouse.trust.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.trust.TrustImports;
import org.gatehouse.trust.TrustImports.Delivery;
import org.gatehouse.trust.TrustProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports with their reports, how the sources of the refresh stand, and the form that takes a file. */
@Controller
class TrustImportPages {

    private final TrustImports imports;
    private final RemarkWords words;

    TrustImportPages(TrustImports imports, RemarkWords words) {
        this.imports = imports;
        this.words = words;
    }

    record ShownLine(TrustImports.Line line, RemarkWords.Said why) {}

    record ShownImport(TrustImports.Import file, String at) {}

    record ShownSource(String name, String triedAt, String succeededAt, String failure) {}

    @GetMapping("/trust/imports")
    @Permitted(value = Permission.TRUST_READ, purpose = Purpose.ADMINISTRATION)
    String list(Actor actor, Model model) {
        return listPage(actor, model);
    }

    @PostMapping("/trust/imports")
    @Permitted(value = Permission.TRUST_EDIT, purpose = Purpose.ADMINISTRATION)
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            var made = imports.take(new Delivery(
                    file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file == null ? new byte[0] : file.getBytes(),
                    actor.reference(),
                    Optional.of(actor.id())));
            return "redirect:/trust/imports/" + made.id();
        } catch (TrustProblem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return listPage(actor, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/trust/imports/{id}")
    @Permitted(value = Permission.TRUST_READ, purpose = Purpose.ADMINISTRATION)
    String report(@PathVariable UUID id, Locale locale, Model model) {
        var report = imports.report(id);
        model.addAttribute("report", report);
        model.addAttribute("remark", words.of(report.file().remark(), locale));
        model.addAttribute(
                "lines",
                report.lines().stream()
                        .map(line -> new ShownLine(line, words.of(line.why(), locale)))
                        .toList());
        model.addAttribute("at", ShownStanding.minute(report.file().at()));
        return "trust/import";
    }

    private String listPage(Actor actor, Model model) {
        List<ShownImport> latest = imports.latest().stream()
                .map(one -> new ShownImport(one, ShownStanding.minute(one.at())))
                .toList();
        model.addAttribute("imports", latest);
        model.addAttribute(
                "sources",
                imports.sources().stream()
                        .map(source -> new ShownSource(
                                source.name(),
                                ShownStanding.minute(source.triedAt()),
                                source.succeededAt().map(ShownStanding::minute).orElse(""),
                                source.failure()))
                        .toList());
        model.addAttribute("mayEdit", actor.may(Permission.TRUST_EDIT));
        return "trust/imports";
    }
}
