package org.gatehouse.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.duty.DemoOffer;
import org.gatehouse.access.duty.Presence;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by name and password, and out. */
@Controller
class SignInController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Presence presence;
    private final @Nullable DemoOffer demo;
    private final boolean externalIssuer;

    SignInController(
            SignIns signIns,
            Sessions sessions,
            Presence presence,
            ObjectProvider<DemoOffer> demo,
            ObjectProvider<ClientRegistrationRepository> externalIssuer) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.presence = presence;
        this.demo = demo.getIfAvailable();
        this.externalIssuer = externalIssuer.getIfAvailable() != null;
    }

    @Permitted(value = Permission.PUBLIC, purpose = Purpose.OWN_ACCOUNT)
    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String said, Model model) {
        if (presence.actor().isPresent()) {
            return "redirect:" + Wish.of(to);
        }
        return page(model, "", to, said);
    }

    @Permitted(value = Permission.PUBLIC, purpose = Purpose.OWN_ACCOUNT)
    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIns.attempt(name, password, request.getRemoteAddr())) {
            case SignIns.Attempt.Accepted accepted -> {
                sessions.begin(accepted, request, response);
                yield onward(Wish.of(to), model, response);
            }
            case SignIns.Attempt.Refused _ -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                yield page(model, name, to, "refused");
            }
            case SignIns.Attempt.TooMany(var retryAfter) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
                model.addAttribute("seconds", retryAfter.toSeconds());
                yield page(model, name, to, "wait");
            }
        };
    }

    @Permitted(value = Permission.PUBLIC, purpose = Purpose.OWN_ACCOUNT)
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.officer().ifPresent(signIns::signOut);
        sessions.end(request, response);
        return "redirect:/sign-in?said=out";
    }

    private static String onward(String wish, Model model, HttpServletResponse response) {
        if (!Wish.leadsOn(wish)) {
            return "redirect:" + wish;
        }
        response.setHeader("Refresh", "0;url=" + wish);
        model.addAttribute("wish", wish);
        return "access/onward";
    }

    private String page(Model model, String name, String to, String said) {
        model.addAttribute("name", name);
        model.addAttribute("to", Wish.of(to));
        model.addAttribute(
                "outsideWay",
                UriComponentsBuilder.fromPath("/oauth2/authorization/outside")
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(Wish.of(to))
                        .toUriString());
        model.addAttribute("said", said);
        model.addAttribute("demoOffer", demo);
        model.addAttribute("externalIssuer", externalIssuer);
        return "access/sign-in";
    }
}
