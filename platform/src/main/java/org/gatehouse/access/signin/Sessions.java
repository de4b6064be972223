package org.gatehouse.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerSession;
import org.gatehouse.access.duty.OfficerStore;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. A session that begins never has the identifier of one that was there before. */
@Component
public class Sessions {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final OfficerStore officers;

    Sessions(OfficerStore officers) {
        this.officers = officers;
    }

    void begin(SignIns.Attempt.Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        begin(accepted.officer().id(), accepted.at(), request, response);
    }

    /** Begins the session of an officer who was not asked for the password of this house. */
    void beginVouched(SignIns.Attempt.Accepted accepted, HttpServletRequest request, HttpServletResponse response) {
        begin(OfficerSession.vouchedFor(accepted.officer().id(), accepted.at()), request, response);
    }

    /** Begins a session anew, under a new identifier and with nothing in it from before. */
    public void begin(OfficerId officer, Instant at, HttpServletRequest request, HttpServletResponse response) {
        begin(new OfficerSession(officer, at), request, response);
    }

    private void begin(OfficerSession session, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(session);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    Optional<OfficerRow> officer() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficerSession session
                ? officers.find(session.officer())
                : Optional.empty();
    }
}
