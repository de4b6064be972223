package org.gatehouse.policy.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.RuleDrafts;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.StayLimit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules, one of them with its versions, and what people do with them. */
@Controller
class RulePages {

    private final RuleDrafts drafts;
    private final RuleAuthors authors;
    private final Clock clock;

    RulePages(RuleDrafts drafts, RuleAuthors authors, Clock clock) {
        this.drafts = drafts;
        this.authors = authors;
        this.clock = clock;
    }

    @GetMapping("/rules")
    @Permitted(value = Permission.RULE_READ, purpose = Purpose.RULES)
    String all(@RequestParam(defaultValue = "") String kind, Actor actor, Locale locale, Model model) {
        Instant now = clock.instant();
        var wanted = Arrays.stream(RuleKind.values())
                .filter(each -> each.name().equals(kind))
                .findAny();
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("chosen", wanted.orElse(null));
        model.addAttribute("mayDraft", actor.may(Permission.RULE_DRAFT));
        model.addAttribute(
                "rows",
                drafts.all(actor).stream()
                        .filter(rule -> wanted.isEmpty() || rule.text().kind() == wanted.get())
                        .map(rule -> ShownRule.of(rule, now, locale))
                        .toList());
        return "policy/rules";
    }

    @GetMapping("/rules/new")
    @Permitted(value = Permission.RULE_DRAFT, purpose = Purpose.RULES)
    String fresh(@RequestParam(defaultValue = "") String key, Actor actor, Model model) {
        RuleForm form =
                RuleRef.fits(key) ? RuleForm.of(drafts.versions(key, actor).getFirst()) : RuleForm.empty();
        return formPage(form, "/rules/new", "", model);
    }

    @PostMapping("/rules/new")
    @Permitted(value = Permission.RULE_DRAFT, purpose = Purpose.RULES)
    String write(@ModelAttribute("form") RuleForm form, Actor actor, Model model, HttpServletResponse response) {
        try {
            Rule rule = drafts.write(RuleForm.text(form.key()), form.toText(), actor);
            return "redirect:/rules/" + rule.ref().key();
        } catch (RuleProblem problem) {
            tell(problem, model, response);
            return formPage(form, "/rules/new", "", model);
        }
    }

    @GetMapping("/rules/{key}")
    @Permitted(value = Permission.RULE_READ, purpose = Purpose.RULES)
    String one(@PathVariable String key, Actor actor, Locale locale, Model model) {
        return onePage(key, actor, locale, model);
    }

    @GetMapping("/rules/{key}/{version}/edit")
    @Permitted(value = Permission.RULE_DRAFT, purpose = Purpose.RULES)
    String edit(@PathVariable String key, @PathVariable int version, Actor actor, Model model) {
        Rule rule = version(key, version, actor);
        return formPage(
                RuleForm.of(rule),
                "/rules/" + key + "/" + version + "/edit",
                rule.writtenAt().toString(),
                model);
    }

    @PostMapping("/rules/{key}/{version}/edit")
    @Permitted(value = Permission.RULE_DRAFT, purpose = Purpose.RULES)
    String rewrite(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute("form") RuleForm form,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            drafts.rewrite(ref(key, version), form.toText(), instant(seen), actor);
            return "redirect:/rules/" + key;
        } catch (RuleProblem problem) {
            tell(problem, model, response);
            return formPage(form, "/rules/" + key + "/" + version + "/edit", seen, model);
        }
    }

    @PostMapping("/rules/{key}/{version}/discard")
    @Permitted(value = Permission.RULE_DRAFT, purpose = Purpose.RULES)
    String discard(@PathVariable String key, @PathVariable int version, Actor actor) {
        drafts.discard(ref(key, version), actor);
        return "redirect:/rules";
    }

    @PostMapping("/rules/{key}/{version}/submit")
    @Permitted(value = Permission.RULE_DRAFT, purpose = Purpose.RULES)
    String submit(
            @PathVariable String key,
            @PathVariable int version,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(key, actor, locale, model, response, () -> drafts.submit(ref(key, version), actor));
    }

    @PostMapping("/rules/{key}/{version}/trial")
    @Permitted(value = Permission.RULE_READ, purpose = Purpose.RULES)
    String tryOut(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String tryFrom,
            @RequestParam(defaultValue = "") String tryUntil,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(key, actor, locale, model, response, () -> {
            Instant from = day(tryFrom, "tryFrom");
            return drafts.tryOut(ref(key, version), from, day(tryUntil, "tryUntil"), actor);
        });
    }

    @PostMapping("/rules/{key}/{version}/approve")
    @Permitted(value = Permission.RULE_APPROVE, purpose = Purpose.RULES)
    String approve(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(
                key,
                actor,
                locale,
                model,
                response,
                () -> answer.equals("REJECT")
                        ? drafts.reject(ref(key, version), words, actor)
                        : drafts.approve(ref(key, version), words, actor));
    }

    @PostMapping("/rules/{key}/{version}/end")
    @Permitted(value = Permission.RULE_APPROVE, purpose = Purpose.RULES)
    String end(
            @PathVariable String key,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(key, actor, locale, model, response, () -> drafts.end(ref(key, version), words, actor));
    }

    private String done(
            String key, Actor actor, Locale locale, Model model, HttpServletResponse response, Supplier<Object> work) {
        try {
            var _ = work.get();
            return "redirect:/rules/" + key;
        } catch (RuleProblem.NoSuchRule problem) {
            throw problem;
        } catch (RuleProblem problem) {
            tell(problem, model, response);
            return onePage(key, actor, locale, model);
        }
    }

    private String onePage(String key, Actor actor, Locale locale, Model model) {
        Instant now = clock.instant();
        var versions = drafts.versions(key, actor);
        Rule newest = versions.getFirst();
        model.addAttribute("one", ShownRule.of(newest, now, locale));
        model.addAttribute(
                "versions",
                versions.stream().map(rule -> ShownRule.of(rule, now, locale)).toList());
        model.addAttribute(
                "tests", TestLines.write(newest.text().tests()).lines().toList());
        model.addAttribute("trial", drafts.trial(newest.ref()).orElse(null));
        model.addAttribute("names", authors.names(versions));
        model.addAttribute("mine", newest.author().equals(actor.reference()));
        model.addAttribute("mayDraft", actor.may(Permission.RULE_DRAFT));
        model.addAttribute("mayApprove", actor.may(Permission.RULE_APPROVE));
        return "policy/rule";
    }

    private static String formPage(RuleForm form, String action, String seen, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("seen", seen);
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("effects", Effect.values());
        model.addAttribute("units", StayLimit.Unit.values());
        model.addAttribute("facts", Fact.values());
        return "policy/form";
    }

    private static void tell(RuleProblem problem, Model model, HttpServletResponse response) {
        model.addAttribute("problem", problem);
        response.setStatus(
                switch (problem.kind()) {
                    case CONFLICT -> HttpServletResponse.SC_CONFLICT;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                    case STALE -> HttpServletResponse.SC_PRECONDITION_FAILED;
                    default -> HttpServletResponse.SC_BAD_REQUEST;
                });
    }

    private Rule version(String key, int version, Actor actor) {
        return drafts.versions(key, actor).stream()
                .filter(rule -> rule.ref().version() == version)
                .findAny()
                .orElseThrow(RuleProblem.NoSuchRule::new);
    }

    private static RuleRef ref(String key, int version) {
        if (!RuleRef.fits(key) || version < 1) {
            throw new RuleProblem.NoSuchRule();
        }
        return new RuleRef(key, version);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new RuleProblem.Stale();
        }
    }

    private static Instant day(String text, String field) {
        try {
            return LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new RuleProblem.TimeMalformed(field);
        }
    }
}
