package org.gatehouse.access.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An officer who signed in earlier. Holds no powers: these are looked up with each request, for they may have changed. */
public final class OfficerSession extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final UUID officer;
    private final Instant since;
    private final boolean vouched;

    /** @param since when the officer signed in, to the microsecond */
    public OfficerSession(OfficerId officer, Instant since) {
        this(officer, since, false);
    }

    private OfficerSession(OfficerId officer, Instant since, boolean vouched) {
        super(List.of());
        this.officer = officer.value();
        this.since = since;
        this.vouched = vouched;
        setAuthenticated(true);
    }

    /** A session of an officer for whom an external issuer vouched. */
    public static OfficerSession vouchedFor(OfficerId officer, Instant since) {
        return new OfficerSession(officer, since, true);
    }

    public OfficerId officer() {
        return new OfficerId(officer);
    }

    public Instant since() {
        return since;
    }

    /** Whether an external issuer vouched for the officer, whose password here was not asked for. */
    public boolean vouched() {
        return vouched;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return officer.toString();
    }
}
