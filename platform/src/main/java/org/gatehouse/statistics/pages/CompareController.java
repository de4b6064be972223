package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.Problem;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.formats.Tabular;
import org.gatehouse.statistics.pages.Comparisons.Comparison;
import org.gatehouse.statistics.pictures.Picture;
import org.gatehouse.statistics.pictures.PictureFiles;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Two periods held against each other, by days and by figures, to whoever may read both bulletins. Without a script the pictures stand
 * beside each other; with one the second is laid on the first, and a slider says how much of it is seen.
 */
@Controller
class CompareController {

    private final BulletinReader bulletins;
    private final Comparisons comparisons;
    private final Releases releases;
    private final Periods periods;
    private final MessageSource messages;

    CompareController(
            BulletinReader bulletins,
            Comparisons comparisons,
            Releases releases,
            Periods periods,
            MessageSource messages) {
        this.bulletins = bulletins;
        this.comparisons = comparisons;
        this.releases = releases;
        this.periods = periods;
        this.messages = messages;
    }

    /** A period that can be chosen. */
    record Choice(String code, String name) {}

    @GetMapping("/statistics/compare")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String page(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            Optional<Actor> actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        List<Choice> choices = choices(actor, locale);
        model.addAttribute("choices", choices);
        model.addAttribute("staff", BulletinReader.reads(actor));
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!first.isBlank() || !second.isBlank()) {
            wrong(first, actor, locale).ifPresent(words -> wrong.put("first", words));
            wrong(second, actor, locale).ifPresent(words -> wrong.put("second", words));
        }
        model.addAttribute("wrong", wrong);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else if (!first.isBlank()) {
            Comparison both = both(first, second, actor, locale);
            String query = "first=" + both.first().period() + "&second="
                    + both.second().period();
            model.addAttribute("both", both);
            model.addAttribute("query", query);
            model.addAttribute(
                    "pictures",
                    both.charts().stream()
                            .map(side -> new Picture(side.chart(), "/statistics/compare/" + side.code(), query))
                            .toList());
        }
        return "statistics/compare";
    }

    @GetMapping("/statistics/compare/{side:first|second}.svg")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> svg(
            @PathVariable String side,
            @RequestParam String first,
            @RequestParam String second,
            Optional<Actor> actor,
            Locale locale) {
        Comparison both = both(first, second, actor, locale);
        return PictureFiles.svg(both.chart(side), "compare-" + both.period(side));
    }

    @GetMapping("/statistics/compare/{side:first|second}.csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> days(
            @PathVariable String side,
            @RequestParam String first,
            @RequestParam String second,
            Optional<Actor> actor,
            Locale locale) {
        Comparison both = both(first, second, actor, locale);
        return PictureFiles.csv(both.chart(side), "compare-" + both.period(side));
    }

    /** The figures of both, for programs. */
    @GetMapping("/statistics/compare.csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> figures(
            @RequestParam String first, @RequestParam String second, Optional<Actor> actor, Locale locale) {
        Comparison both = both(first, second, actor, locale);
        var csv = new Tabular("metric", "name", "first", "first_value", "second", "second_value", "change_percent");
        for (Comparisons.Row row : both.rows()) {
            csv.row(
                    row.code(),
                    row.name(),
                    both.first().period().toString(),
                    row.first().number().<Object>map(number -> number).orElse(""),
                    both.second().period().toString(),
                    row.second().number().<Object>map(number -> number).orElse(""),
                    row.change().<Object>map(number -> number).orElse(""));
        }
        return RevisionController.file(
                csv, "compare-" + both.first().period() + "-" + both.second().period() + ".csv");
    }

    private Comparison both(String first, String second, Optional<Actor> actor, Locale locale) {
        return comparisons.of(
                bulletins.read(Period.parse(first.strip()), actor),
                bulletins.read(Period.parse(second.strip()), actor),
                locale);
    }

    /** What names no period, or one that is not the reader's to know: what is said beside its field. */
    private Optional<String> wrong(String period, Optional<Actor> actor, Locale locale) {
        try {
            bulletins.read(Period.parse(period.strip()), actor);
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(messages.getMessage(problem.messageKey(), problem.arguments(), locale));
        }
    }

    private List<Choice> choices(Optional<Actor> actor, Locale locale) {
        Set<Period> all = new LinkedHashSet<>(releases.publicPeriods());
        if (BulletinReader.reads(actor)) {
            all.addAll(periods.recorded());
        }
        return all.stream()
                .map(period -> new Choice(period.toString(), PeriodWords.name(period, Language.of(locale))))
                .toList();
    }
}
