package org.gatehouse.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.Passwords;
import org.gatehouse.access.signin.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account. */
@Controller
class AccountController {

    private final OfficerStore officers;
    private final Charges charges;
    private final Sessions sessions;

    AccountController(OfficerStore officers, Charges charges, Sessions sessions) {
        this.officers = officers;
        this.charges = charges;
        this.sessions = sessions;
    }

    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.OWN_ACCOUNT)
    @GetMapping("/account")
    String account(Actor actor, @RequestParam(defaultValue = "") String said, Model model) {
        model.addAttribute("officer", officers.find(actor.id()).orElseThrow(AccessProblem.NoSuchOfficer::new));
        model.addAttribute("said", said);
        return "access/account";
    }

    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.OWN_ACCOUNT)
    @GetMapping("/account/password")
    String password(Model model) {
        return passwordPage(model, "");
    }

    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.OWN_ACCOUNT)
    @PostMapping("/account/password")
    String change(
            Actor actor,
            @RequestParam(name = "presentPassword", defaultValue = "") String present,
            @RequestParam(name = "wantedPassword", defaultValue = "") String wanted,
            @RequestParam(name = "againPassword", defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String error = wanted.equals(again) ? changed(actor, present, wanted, request, response) : "again";
        if (error.isEmpty()) {
            return "redirect:/account?said=password";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return passwordPage(model, error);
    }

    private String changed(
            Actor actor, String present, String wanted, HttpServletRequest request, HttpServletResponse response) {
        try {
            sessions.begin(actor.id(), charges.changeOwnPassword(actor.id(), present, wanted), request, response);
            return "";
        } catch (AccessProblem.PasswordWrong _) {
            return "present";
        } catch (AccessProblem.PasswordTooWeak _) {
            return "wanted";
        }
    }

    private static String passwordPage(Model model, String error) {
        model.addAttribute("error", error);
        model.addAttribute("lengthMin", Passwords.LENGTH_MIN);
        return "access/password";
    }
}
