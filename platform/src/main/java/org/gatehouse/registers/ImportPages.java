package org.gatehouse.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.ReferenceImports;
import org.gatehouse.reference.ReferenceList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list is taken over in two steps: the file is checked, and what would change is shown; then it is taken over. */
@Controller
class ImportPages {

    private static final int FAULTS_SHOWN_MAX = 50;
    private static final int CHARACTERS_MAX = 1_000_000;

    private final ReferenceImports imports;

    ImportPages(ReferenceImports imports) {
        this.imports = imports;
    }

    /**
     * What is filled in.
     *
     * @param csv the lines themselves, or what an earlier check has read from the file
     */
    record ImportForm(
            @Nullable String list,
            @Nullable MultipartFile file,
            @Nullable String csv,
            @Nullable String justification) {

        /** The file if there is one, else the lines. */
        String text() {
            if (file == null || file.isEmpty()) {
                return csv == null ? "" : csv;
            }
            try {
                return new String(file.getBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ReferenceList chosen() {
            return RegisterPages.list(list == null ? "" : list);
        }

        String why() {
            return justification == null ? "" : justification.strip();
        }

        ImportForm holding(String text) {
            return new ImportForm(list, null, text, justification);
        }
    }

    @GetMapping("/reference/import")
    @Permitted(value = Permission.REFERENCE_EDIT, purpose = Purpose.REFERENCE_DATA)
    String form(@RequestParam(defaultValue = "ports") String list, Model model) {
        model.addAttribute("form", new ImportForm(RegisterPages.list(list).slug(), null, "", ""));
        return page(model);
    }

    @PostMapping(path = "/reference/import", params = "action=check")
    @Permitted(value = Permission.REFERENCE_EDIT, purpose = Purpose.REFERENCE_DATA)
    ModelAndView check(@ModelAttribute("form") ImportForm form, BindingResult errors, Model model) {
        var text = form.text();
        HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (complete(text, errors)) {
            var checked = imports.check(form.chosen(), text);
            show(checked, model);
            status = checked.acceptable() ? HttpStatus.OK : status;
        }
        return again(form, text, model, errors, status);
    }

    @PostMapping(path = "/reference/import", params = "action=apply")
    @Permitted(value = Permission.REFERENCE_EDIT, purpose = Purpose.REFERENCE_DATA)
    ModelAndView apply(
            @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes told) {
        var text = form.text();
        if (form.why().isEmpty() || form.why().length() > 500) {
            errors.rejectValue("justification", "reference.import.why");
        }
        if (!complete(text, errors) || errors.hasErrors()) {
            return again(form, text, model, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var checked = imports.check(form.chosen(), text);
        if (!checked.acceptable()) {
            show(checked, model);
            return again(form, text, model, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        told.addFlashAttribute("applied", imports.apply(form.chosen(), text, actor.reference(), form.why()));
        told.addAttribute("list", form.chosen().slug());
        return new ModelAndView("redirect:/reference/import");
    }

    private static boolean complete(String text, BindingResult errors) {
        if (text.isBlank()) {
            errors.rejectValue("file", "reference.import.nothing");
            return false;
        }
        if (text.length() > CHARACTERS_MAX) {
            errors.rejectValue("file", "reference.import.too-long", new Object[] {CHARACTERS_MAX}, null);
            return false;
        }
        return true;
    }

    private static void show(ReferenceImports.Checked checked, Model model) {
        var faults = checked.faults();
        model.addAttribute("checked", checked);
        model.addAttribute("faults", faults.subList(0, Math.min(FAULTS_SHOWN_MAX, faults.size())));
        model.addAttribute("more", Math.max(0, faults.size() - FAULTS_SHOWN_MAX));
    }

    private static ModelAndView again(
            ImportForm form, String text, Model model, BindingResult errors, HttpStatusCode status) {
        page(model);
        model.addAttribute("form", form.holding(text));
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return new ModelAndView("reference/import", model.asMap(), status);
    }

    private static String page(Model model) {
        model.addAttribute("lists", List.of(ReferenceList.values()));
        return "reference/import";
    }
}
